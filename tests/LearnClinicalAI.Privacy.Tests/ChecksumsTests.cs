using LearnClinicalAI.Privacy.Detecting;

namespace LearnClinicalAI.Privacy.Tests;

public sealed class ChecksumsTests
{
    [Theory]
    [InlineData("1234567893", true)]
    [InlineData("1234567890", false)]
    [InlineData("3234567893", false)]
    public void A_provider_identifier_ends_in_its_check_digit(string npi, bool holds) =>
        Assert.Equal(holds, Checksums.Npi(npi));

    [Theory]
    [InlineData("AB1234563", true)]
    [InlineData("AB1234564", false)]
    public void A_DEA_number_ends_in_its_check_digit(string dea, bool holds) => Assert.Equal(holds, Checksums.Dea(dea));

    [Theory]
    [InlineData("1HGCM82633A004352", true)]
    [InlineData("1M8GDM9AXKP042788", true)]
    [InlineData("1HGCM82643A004352", false)]
    public void A_vehicle_number_carries_its_check_digit_in_ninth_place(string vin, bool holds) =>
        Assert.Equal(holds, Checksums.Vin(vin));

    [Theory]
    [InlineData("4111 1111 1111 1111", true)]
    [InlineData("4111 1111 1111 1112", false)]
    public void A_card_number_passes_Luhn(string card, bool holds) => Assert.Equal(holds, Checksums.Luhn(card));

    [Theory]
    [InlineData("GB82 WEST 1234 5698 7654 32", true)]
    [InlineData("GB82 WEST 1234 5698 7654 33", false)]
    public void A_bank_account_number_leaves_one(string iban, bool holds) => Assert.Equal(holds, Checksums.Iban(iban));

    [Theory]
    [InlineData("000-12-3456")]
    [InlineData("666-12-3456")]
    [InlineData("123-00-4567")]
    [InlineData("123-45-0000")]
    public void A_number_that_no_one_can_have_is_no_social_security_number(string number) =>
        Assert.DoesNotContain(Identifiers.Find($"code {number} here"), finding => finding.Category == Category.Ssn);
}
