using System.Globalization;

namespace LearnClinicalAI.Server.Web;

/// <summary>
/// What an address asks for after its question mark. Pages take it as text: anybody can type it, and the framework answers
/// a parameter of another type that cannot be read with an error of ours. What makes no sense is as if it were not there.
/// </summary>
internal static class Asked
{
    public static Guid? Id(string? text) => Guid.TryParse(text, out var id) ? id : null;

    public static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A number that fits, else 0.</summary>
    public static int Row(string? text) => (int)Math.Min(Number(text) ?? 0, int.MaxValue);
}
