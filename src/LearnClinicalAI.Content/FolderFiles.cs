using System.Globalization;

namespace LearnClinicalAI.Content;

/// <summary>What a folder holds, or in a sentence why it could not be read.</summary>
public sealed record FolderReading(IReadOnlyList<ContentFile> Files, string? Fault)
{
    internal static FolderReading Failed(string fault) => new([], fault);
}

/// <summary>Reads the folder of a case or course from disk: the one place that touches it.</summary>
public static class FolderFiles
{
    internal const int MostFiles = 500;
    internal const int MostDepth = 3;
    internal const long MostBytesPerFile = 5 << 20;
    internal const long MostBytes = 50 << 20;

    /// <summary>
    /// All files under <paramref name="folder"/>. Links are refused, so that nothing outside is served; so are
    /// folders with more than 500 files, a file over 5 MiB or 50 MiB in all. Never throws for what is on the disk.
    /// </summary>
    public static FolderReading Read(string folder)
    {
        try
        {
            if (!Directory.Exists(folder))
            {
                return FolderReading.Failed(
                    File.Exists(folder) ? $"{folder} is a file, not a folder." : $"There is no folder {folder}."
                );
            }
            var files = new List<ContentFile>();
            var fault = Add(new DirectoryInfo(folder), "", 0, files);
            return fault is null ? new FolderReading(files, null) : FolderReading.Failed(fault);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return FolderReading.Failed($"{folder} cannot be read: {failure.Message}");
        }
    }

    private static string? Add(DirectoryInfo folder, string prefix, int depth, List<ContentFile> files)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            var path = prefix + entry.Name;
            if (entry.LinkTarget is not null || entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                return $"{entry.FullName} is a link. Links are not followed; put the file itself there.";
            }
            var fault = entry switch
            {
                DirectoryInfo when depth == MostDepth => $"{entry.FullName} lies too deep for a case or course.",
                DirectoryInfo inner => Add(inner, path + "/", depth + 1, files),
                FileInfo file => AddFile(file, path, files),
                _ => null,
            };
            if (fault is not null)
            {
                return fault;
            }
        }
        return null;
    }

    private static string? AddFile(FileInfo file, string path, List<ContentFile> files)
    {
        if (files.Count == MostFiles)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{file.DirectoryName} holds more than {MostFiles} files."
            );
        }
        if (file.Length > MostBytesPerFile)
        {
            return $"{file.FullName} is larger than 5 MiB.";
        }
        if (files.Sum(read => (long)read.Bytes.Length) + file.Length > MostBytes)
        {
            return $"The folder holds more than 50 MiB at {file.FullName}.";
        }
        files.Add(new ContentFile(path, File.ReadAllBytes(file.FullName)));
        return null;
    }
}
