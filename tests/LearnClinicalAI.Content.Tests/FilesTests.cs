using System.Text;

namespace LearnClinicalAI.Content.Tests;

public sealed class FilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("lcai-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_same_files_give_the_same_hash_whatever_their_order_and_line_ends()
    {
        ContentFile[] unix = [new("a.yaml", "x\ny\n"u8.ToArray()), new("media/b.png", [13, 10])];
        ContentFile[] windows = [new("media/b.png", [13, 10]), new("a.yaml", "x\r\ny\r\n"u8.ToArray())];

        Assert.Equal(ContentHash.Of(unix), ContentHash.Of(windows));
        Assert.Matches("^[0-9a-f]{64}$", ContentHash.Of(unix));
    }

    [Fact]
    public void A_changed_byte_a_moved_file_and_a_picture_with_other_line_ends_give_another_hash()
    {
        ContentFile[] files = [new("a.yaml", "xy"u8.ToArray()), new("media/b.png", [13, 10])];

        Assert.Equal(
            4,
            new[]
            {
                ContentHash.Of(files),
                ContentHash.Of([files[0] with { Bytes = "xz"u8.ToArray() }, files[1]]),
                ContentHash.Of([files[0] with { Path = "b.yaml" }, files[1]]),
                ContentHash.Of([files[0], files[1] with { Bytes = [10] }]),
            }
                .Distinct()
                .Count()
        );
    }

    [Fact]
    public void A_folder_is_read_with_its_paths_relative_and_in_order()
    {
        Write("case.yaml", "a");
        Write("chart/b.md", "b");

        var reading = FolderFiles.Read(folder);

        Assert.Null(reading.Fault);
        Assert.Equal(
            ["case.yaml", "chart/b.md"],
            reading.Files.Select(file => file.Path).Order(StringComparer.Ordinal)
        );
        Assert.Equal("b", Encoding.UTF8.GetString(reading.Files.Single(file => file.Path == "chart/b.md").Bytes));
    }

    [Fact]
    public void A_link_out_of_the_folder_is_refused()
    {
        File.CreateSymbolicLink(Path.Combine(folder, "case.yaml"), "/etc/hostname");

        Assert.Contains("is a link", FolderFiles.Read(folder).Fault);
    }

    [Fact]
    public void A_linked_folder_is_refused()
    {
        Directory.CreateSymbolicLink(Path.Combine(folder, "chart"), "/etc");

        Assert.Contains("is a link", FolderFiles.Read(folder).Fault);
    }

    [Fact]
    public void Too_large_a_file_too_many_files_and_too_deep_a_folder_are_refused()
    {
        Write("media/big.png", new string('x', (int)FolderFiles.MostBytesPerFile + 1));
        Assert.Contains("larger than 5 MiB", FolderFiles.Read(folder).Fault);

        Directory.Delete(Path.Combine(folder, "media"), recursive: true);
        Write("a/b/c/d/e.md", "x");
        Assert.Contains("too deep", FolderFiles.Read(folder).Fault);

        Directory.Delete(Path.Combine(folder, "a"), recursive: true);
        for (var i = 0; i <= FolderFiles.MostFiles; i++)
        {
            Write($"chart/{i}.md", "x");
        }
        Assert.Contains("more than 500 files", FolderFiles.Read(folder).Fault);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_said_in_a_sentence()
    {
        Write("a.md", "x");

        Assert.Contains("There is no folder", FolderFiles.Read(Path.Combine(folder, "none")).Fault);
        Assert.Contains("is a file", FolderFiles.Read(Path.Combine(folder, "a.md")).Fault);
    }

    [Fact]
    public void Cases_and_courses_are_found_under_a_shelf()
    {
        Write("cases/one/facts.yaml", "x");
        Write("courses/two/course.yaml", "x");
        Write("docs/three/readme.md", "x");
        Write(".git/case.yaml", "x");

        Assert.Equal(
            [(ItemKind.Case, "one"), (ItemKind.Course, "two")],
            Shelf.Find(folder).Select(item => (item.Kind, item.Slug))
        );
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
