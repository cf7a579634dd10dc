namespace LearnClinicalAI.Certificates;

/// <summary>The last lines of a PDF: <c>startxref</c>, the place of the cross-reference table, <c>%%EOF</c>.</summary>
internal static class PdfTail
{
    /// <summary>The tail of the document in our spelling, which fits every PDF that points to the same table; false if there is none.</summary>
    public static bool TryRead(ReadOnlySpan<byte> pdf, out byte[] tail)
    {
        tail = [];
        var at = pdf.LastIndexOf("startxref"u8);
        if (at < 0)
        {
            return false;
        }

        var rest = pdf[(at + "startxref"u8.Length)..].TrimStart("\r\n "u8);
        var digits = rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (digits is <= 0 or > 10 || !rest[digits..].Trim("\r\n "u8).SequenceEqual("%%EOF"u8))
        {
            return false;
        }

        tail = [.. "startxref\n"u8, .. rest[..digits], .. "\n%%EOF\n"u8];
        return true;
    }
}
