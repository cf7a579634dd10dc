namespace LearnClinicalAI.Privacy.Detecting;

/// <summary>Check digits of numbers that carry one.</summary>
internal static class Checksums
{
    private const string VinLetters = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private const string VinValues = "12345678123457923456789";
    private static readonly int[] VinWeights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

    /// <summary>Luhn's sum over the digits of the text.</summary>
    public static bool Luhn(string text)
    {
        var sum = 0;
        var place = 0;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                continue;
            }

            var digit = text[i] - '0';
            digit = place++ % 2 == 1 ? digit * 2 : digit;
            sum += digit > 9 ? digit - 9 : digit;
        }

        return place > 1 && sum % 10 == 0;
    }

    /// <summary>National Provider Identifier: ten digits, Luhn over them with the prefix 80840.</summary>
    public static bool Npi(string digits) => digits.Length == 10 && digits[0] is '1' or '2' && Luhn("80840" + digits);

    /// <summary>A DEA number: two letters, seven digits, the last of which checks the others.</summary>
    public static bool Dea(string number)
    {
        int Digit(int i) => number[i + 1] - '0';
        return number.Length == 9
            && ((Digit(1) + Digit(3) + Digit(5) + (2 * (Digit(2) + Digit(4) + Digit(6)))) % 10) == Digit(7);
    }

    /// <summary>The check digit of a vehicle identification number, which North American vehicles carry.</summary>
    public static bool Vin(string vin)
    {
        var sum = 0;
        for (var i = 0; i < vin.Length; i++)
        {
            var letter = char.ToUpperInvariant(vin[i]);
            var at = VinLetters.IndexOf(letter, StringComparison.Ordinal);
            var value =
                char.IsAsciiDigit(letter) ? letter - '0'
                : at < 0 ? 0
                : VinValues[at] - '0';
            sum += value * VinWeights[i];
        }

        var check = sum % 11;
        return char.ToUpperInvariant(vin[8]) == (check == 10 ? 'X' : (char)('0' + check));
    }

    /// <summary>An international bank account number: remainder 1 modulo 97 after its first four characters went to the end.</summary>
    public static bool Iban(string iban)
    {
        var compact = string.Concat(iban.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        if (compact.Length is < 15 or > 34)
        {
            return false;
        }

        var remainder = 0;
        foreach (var letter in compact[4..] + compact[..4])
        {
            var value = char.IsAsciiDigit(letter) ? letter - '0' : letter - 'A' + 10;
            remainder = ((remainder * (value > 9 ? 100 : 10)) + value) % 97;
        }

        return remainder == 1;
    }
}
