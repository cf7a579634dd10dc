namespace LearnClinicalAI.Credit;

/// <summary>The National Provider Identifier of a US clinician.</summary>
public static class Npi
{
    /// <summary>Ten digits whose check digit is right: Luhn over the number with 80840 before it.</summary>
    public static bool IsValid(string? npi)
    {
        if (npi is not { Length: 10 } || !npi.All(char.IsAsciiDigit))
            return false;
        var sum = 24; // what the prefix 80840 adds
        for (var place = 0; place < 10; place++)
        {
            var digit = npi[place] - '0';
            // From the right every second digit is doubled; the check digit itself is not.
            if (place % 2 == 0)
                digit = digit < 5 ? digit * 2 : (digit * 2) - 9;
            sum += digit;
        }
        return sum % 10 == 0;
    }
}
