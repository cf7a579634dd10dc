namespace LearnClinicalAI.Server.Features.Accounts;

/// <summary>Where to go back to after signing in: a path of this server, never another one (abuse case 45).</summary>
internal static class LocalPath
{
    /// <summary>The path when it is a local one, else <paramref name="otherwise"/>.</summary>
    public static string Or(string? path, string otherwise = "/") => IsLocal(path) ? path! : otherwise;

    private static bool IsLocal(string? path)
    {
        if (path is null || path.Length > 2000 || !path.StartsWith('/'))
            return false;
        // "//host" and "/\host" leave the server; a browser drops tabs and line ends before it looks
        if (path.Length > 1 && path[1] == '/')
            return false;
        return !path.Any(c => char.IsControl(c) || c == '\\');
    }
}
