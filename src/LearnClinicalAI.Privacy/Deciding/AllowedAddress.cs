namespace LearnClinicalAI.Privacy.Deciding;

/// <summary>Addresses of references that a text may name: by host, or by the beginning of the address.</summary>
internal static class AllowedAddress
{
    public static bool Is(Finding finding, string text, IReadOnlyCollection<string> allowed)
    {
        if (finding.Category != Category.Url || allowed.Count == 0)
        {
            return false;
        }

        var address = text.Substring(finding.Start, finding.Length).TrimEnd('.', ',', ')', ';');
        // a fragment or a query can carry anything; user names before @ as well
        return address.AsSpan().IndexOfAny('?', '#', '@') < 0 && allowed.Any(entry => Fits(address, entry));
    }

    private static bool Fits(string address, string entry)
    {
        if (entry.Contains("://", StringComparison.Ordinal))
        {
            var start = entry.TrimEnd('/');
            return address.StartsWith(start, StringComparison.OrdinalIgnoreCase)
                && (address.Length == start.Length || address[start.Length] == '/');
        }

        var host = Host(address);
        return host.Equals(entry, StringComparison.OrdinalIgnoreCase)
            || host.EndsWith("." + entry, StringComparison.OrdinalIgnoreCase);
    }

    private static string Host(string address)
    {
        var at = address.IndexOf("://", StringComparison.Ordinal);
        var rest = at < 0 ? address : address[(at + 3)..];
        var end = rest.AsSpan().IndexOfAny('/', ':');
        return end < 0 ? rest : rest[..end];
    }
}
