using System.IO.Compression;
using System.Text.Json;
using LearnClinicalAI.Content;

namespace LearnClinicalAI.Server.Features.Content;

/// <summary>The files of a content folder in one compressed value.</summary>
internal static class PackedFiles
{
    public static byte[] Pack(IReadOnlyList<ContentFile> files)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
            JsonSerializer.Serialize(brotli, files);
        return packed.ToArray();
    }

    public static IReadOnlyList<ContentFile> Unpack(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<List<ContentFile>>(brotli) ?? [];
    }
}
