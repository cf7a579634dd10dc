namespace LearnClinicalAI.Server.Features.Accounts;

/// <summary>The National Provider Identifier: ten digits, the last one a Luhn check digit over the prefix 80840 and the other nine.</summary>
internal static class Npi
{
    private const string Prefix = "80840";

    public static bool IsValid(string npi) => npi.Length == 10 && npi.All(char.IsAsciiDigit) && Luhn(Prefix + npi);

    private static bool Luhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            if (i % 2 == 1)
                digit = digit > 4 ? digit * 2 - 9 : digit * 2;
            sum += digit;
        }
        return sum % 10 == 0;
    }
}
