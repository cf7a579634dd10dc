using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LearnClinicalAI.Content;

/// <summary>The name of a revision: the same files give the same name on every machine.</summary>
public static class ContentHash
{
    private static readonly string[] TextEndings = [".yaml", ".md", ".svg"];

    /// <summary>
    /// SHA-256 in lower-case hex over the files in ordinal order of their paths: path, NUL, length, bytes. Line
    /// ends of text files count as LF, so that a checkout on Windows is the same revision.
    /// </summary>
    public static string Of(IReadOnlyList<ContentFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[8];
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            var bytes = IsText(file.Path) ? WithLineFeeds(file.Bytes) : file.Bytes;
            hash.AppendData(Encoding.UTF8.GetBytes(file.Path));
            hash.AppendData([0]);
            BinaryPrimitives.WriteInt64BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static bool IsText(string path) =>
        TextEndings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static byte[] WithLineFeeds(byte[] bytes)
    {
        if (!bytes.AsSpan().Contains((byte)'\r'))
        {
            return bytes;
        }
        var kept = new List<byte>(bytes.Length);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != '\r')
            {
                kept.Add(bytes[i]);
            }
            else if (i + 1 == bytes.Length || bytes[i + 1] != '\n')
            {
                kept.Add((byte)'\n');
            }
        }
        return [.. kept];
    }
}
