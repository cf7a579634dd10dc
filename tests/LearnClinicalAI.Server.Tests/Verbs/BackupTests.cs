using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Tests.Ground;
using LearnClinicalAI.Server.Verbs;
using LearnClinicalAI.Server.Verbs.Backups;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Tests.Verbs;

public sealed class BackupTests(Grounds grounds) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("lcai-backup-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(Database.Sqlite, Database.Sqlite)]
    [InlineData(Database.Sqlite, Database.Postgres)]
    [InlineData(Database.Postgres, Database.Sqlite)]
    [InlineData(Database.Postgres, Database.Postgres)]
    public async Task What_is_backed_up_on_one_database_is_restored_on_the_other(Database from, Database to)
    {
        await using var source = await FilledAsync(from);
        using var learner = await source.SignedInAsync();
        var educator = await source.RegisterAsync(Roles.Educator);
        var file = await BackUpAsync(source);

        await using var target = await EmptyAsync(to);
        var run = await VerbRun.OnAsync(target, "", "restore", file);

        Assert.Equal((VerbTable.Fine, ""), (run.Code, run.Error));
        var expected = await CountsAsync(source);
        var restored = await CountsAsync(target);
        // the backup's own entry came after it, the restoration's is new
        Assert.Equal(expected, restored);
        var (before, after) = (await PersonAsync(source, educator), await PersonAsync(target, educator));
        Assert.Equal(before.PasswordHash, after.PasswordHash);
        Assert.Equal(Microseconds(before.CreatedAt), Microseconds(after.CreatedAt));
        using var again = target.Visitor();
        target.Clock.Set(source.Clock.GetUtcNow());
        await again.SignInAsync(educator);
        await again.SignInAsync(learner.Person!);
    }

    [Theory, OnBothDatabases]
    public async Task A_backup_is_of_one_moment_though_people_go_on_working(Database database)
    {
        await using var host = await FilledAsync(database);
        await host.RegisterAsync();
        using var stop = new CancellationTokenSource();
        var working = Task.Run(
            async () =>
            {
                while (!stop.IsCancellationRequested)
                    await host.RegisterAsync(Roles.Educator);
            },
            TestContext.Current.CancellationToken
        );
        var files = new List<string>();
        for (var i = 0; i < 3; i++)
            files.Add(await BackUpAsync(host));
        await stop.CancelAsync();
        await working;

        foreach (var file in files)
        {
            await using var target = await EmptyAsync(Database.Sqlite);
            var run = await VerbRun.OnAsync(target, "", "restore", file);
            Assert.Equal("", run.Error);
            // each person of the loop has a created entry, which is saved with the person
            var (people, entries) = await target.InDatabaseAsync(async db =>
                (await db.Users.CountAsync(), await db.AuditEntries.CountAsync(e => e.Event == "user.created"))
            );
            Assert.Equal(people, entries);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Only_an_empty_database_is_restored_into(Database database)
    {
        await using var host = await FilledAsync(database);
        var file = await BackUpAsync(host);
        var before = await CountsAsync(host);

        var run = await VerbRun.OnAsync(host, "", "restore", file);

        Assert.Equal(VerbTable.Failed, run.Code);
        Assert.Contains("not empty", run.Error);
        Assert.Equal(before, await CountsAsync(host));
    }

    [Fact]
    public async Task A_backup_is_not_written_over_and_is_for_its_owner_alone()
    {
        await using var host = await FilledAsync(Database.Sqlite);
        var file = await BackUpAsync(host);

        Assert.Equal(VerbTable.Failed, (await VerbRun.OnAsync(host, "", "backup", file)).Code);
        Assert.Equal(VerbTable.Failed, (await VerbRun.OnAsync(host, "", "backup", "/no/such/folder/x")).Code);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Single(folder.GetFiles());
    }

    [Theory, OnBothDatabases]
    public async Task Sessions_set_up_links_and_role_definitions_are_not_in_it(Database database)
    {
        await using var host = await FilledAsync(database);
        using var visitor = await host.SignedInAsync();

        using var zip = ZipFile.OpenRead(await BackUpAsync(host));

        var names = zip.Entries.Select(entry => entry.FullName).ToList();
        Assert.Contains("tables/AspNetUsers.jsonl", names);
        Assert.DoesNotContain("tables/Sessions.jsonl", names);
        Assert.DoesNotContain("tables/Installations.jsonl", names);
        Assert.DoesNotContain("tables/AspNetRoles.jsonl", names);
    }

    /// <summary>Abuse case 46: each of these files is refused, in words, and nothing of it stays.</summary>
    [Theory]
    [InlineData("not a zip")]
    [InlineData("no manifest")]
    [InlineData("other format")]
    [InlineData("other schema")]
    [InlineData("extra entry")]
    [InlineData("path out of the folder")]
    [InlineData("missing table")]
    [InlineData("doubled table")]
    [InlineData("other columns")]
    [InlineData("unknown member in the manifest")]
    [InlineData("changed row")]
    [InlineData("row too many")]
    [InlineData("row with wrong type")]
    [InlineData("row with too long text")]
    [InlineData("row with null where none may be")]
    [InlineData("row with too few values")]
    [InlineData("row that is no JSON")]
    [InlineData("bomb")]
    [InlineData("huge manifest")]
    public async Task A_hostile_or_damaged_file_is_refused_and_nothing_of_it_stays(string harm)
    {
        await using var source = await FilledAsync(Database.Sqlite);
        await source.RegisterAsync(Roles.Educator);
        var file = await BackUpAsync(source);
        Harm.Do(file, harm);

        foreach (var database in Enum.GetValues<Database>())
        {
            await using var target = await EmptyAsync(database);
            var run = await VerbRun.OnAsync(target, "", "restore", file);

            Assert.Equal(VerbTable.Failed, run.Code);
            Assert.EndsWith("Nothing was changed.", run.Error.Trim());
            Assert.Equal(0, await target.InDatabaseAsync(db => db.Users.CountAsync()));
            Assert.Equal(0, await target.InDatabaseAsync(db => db.AuditEntries.CountAsync()));
        }
    }

    [Theory, OnBothDatabases]
    public async Task Every_table_of_the_model_is_in_a_backup_or_left_out_on_purpose(Database database)
    {
        await using var host = await EmptyAsync(database);

        var (portable, all) = await host.InDatabaseAsync(db =>
            Task.FromResult(
                (
                    PortableTables.Of(db).Select(table => table.Name).ToList(),
                    db.Model.GetRelationalModel().Tables.Select(table => table.Name).ToList()
                )
            )
        );

        Assert.Equal(
            [
                "AspNetRoleClaims",
                "AspNetRoles",
                "AspNetUserClaims",
                "AspNetUserLogins",
                "AspNetUserTokens",
                "Installations",
                "Sessions",
                "SignInTries",
            ],
            all.Except(portable).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Both_databases_have_the_same_fingerprint()
    {
        await using var sqlite = await EmptyAsync(Database.Sqlite);
        await using var postgres = await EmptyAsync(Database.Postgres);

        Assert.Equal(await FingerprintAsync(sqlite), await FingerprintAsync(postgres));

        static Task<string> FingerprintAsync(LearnHost host) =>
            host.InDatabaseAsync(db => Task.FromResult(PortableTables.Fingerprint(PortableTables.Of(db))));
    }

    private Task<LearnHost> FilledAsync(Database database) => grounds.FreshAsync(database);

    /// <summary>A host whose database has the schema and no row, as for the verb, which does not serve.</summary>
    private async Task<LearnHost> EmptyAsync(Database database)
    {
        var host = await grounds.FreshAsync(database);
        await host.InDatabaseAsync(async db =>
        {
            foreach (var table in PortableTables.Of(db).Reverse())
            {
                var delete = $"DELETE FROM \"{table.Name}\"";
                await db.Database.ExecuteSqlRawAsync(delete);
            }
            return true;
        });
        return host;
    }

    private async Task<string> BackUpAsync(LearnHost host)
    {
        var file = Path.Combine(folder.FullName, $"{Guid.NewGuid():N}.zip");
        var run = await VerbRun.OnAsync(host, "", "backup", file);
        Assert.Equal((VerbTable.Fine, ""), (run.Code, run.Error));
        return file;
    }

    private static Task<string> CountsAsync(LearnHost host) =>
        host.InDatabaseAsync(async db =>
        {
            var counts = new StringBuilder();
            foreach (var table in PortableTables.Of(db))
            {
                var sql = $"SELECT CAST(count(*) AS integer) AS \"Value\" FROM \"{table.Name}\"";
                var count = await db.Database.SqlQueryRaw<int>(sql).SingleAsync();
                counts.Append($"{table.Name} {count}\n");
            }
            return counts.ToString();
        });

    private static Task<Person> PersonAsync(LearnHost host, Someone someone) =>
        host.InDatabaseAsync(db => db.Users.AsNoTracking().SingleAsync(p => p.Id == someone.Id));

    private static long Microseconds(DateTimeOffset time) => time.UtcTicks / TimeSpan.TicksPerMicrosecond;
}

/// <summary>Does something to a backup that it must not survive.</summary>
internal static class Harm
{
    private const string People = "tables/AspNetUsers.jsonl";

    public static void Do(string file, string harm)
    {
        if (harm == "not a zip")
        {
            File.WriteAllText(file, "SELECT 1;");
            return;
        }
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        switch (harm)
        {
            case "no manifest":
                zip.GetEntry(BackupFormat.ManifestEntry)!.Delete();
                break;
            case "other format":
                Manifest(zip, manifest => manifest["format"] = "something-else");
                break;
            case "other schema":
                Manifest(zip, manifest => manifest["schema"] = "0000000000000000");
                break;
            case "extra entry":
                Write(zip, "tables/Evil.jsonl", "[]\n");
                break;
            case "path out of the folder":
                Write(zip, "../../evil.sh", "rm -rf");
                break;
            case "missing table":
                zip.GetEntry(People)!.Delete();
                break;
            case "doubled table":
                Write(zip, People, Read(zip, People));
                break;
            case "other columns":
                Manifest(zip, manifest => Table(manifest)["columns"]!.AsArray().Add("IsAdmin"));
                break;
            case "unknown member in the manifest":
                Manifest(zip, manifest => manifest["run"] = "calc.exe");
                break;
            case "changed row":
                Replace(zip, People, text => text.Replace("Robin", "Rabin", StringComparison.Ordinal));
                break;
            case "huge manifest":
                Replace(
                    zip,
                    BackupFormat.ManifestEntry,
                    text => text + new string(' ', 2 * BackupFormat.MostManifestBytes)
                );
                break;
            case "bomb":
                Signed(zip, _ => new string('[', 64 * 1024 * 1024) + "\n");
                break;
            default:
                Signed(zip, text => Rows(text, harm));
                break;
        }
    }

    private static string Rows(string text, string harm)
    {
        var rows = text.TrimEnd('\n').Split('\n').Select(line => JsonNode.Parse(line)!.AsArray()).ToList();
        switch (harm)
        {
            case "row too many":
                rows.Add(JsonNode.Parse(rows[0].ToJsonString())!.AsArray());
                break;
            case "row with wrong type":
                rows[0][0] = "three";
                break;
            case "row with too long text":
                rows[0][Texts(rows[0])] = new string('x', 10_000);
                break;
            case "row with null where none may be":
                for (var i = 0; i < rows[0].Count; i++)
                    rows[0][i] = null;
                break;
            case "row with too few values":
                rows[0].RemoveAt(0);
                break;
            case "row that is no JSON":
                return "[1,2\n";
        }
        return string.Concat(rows.Select(row => row.ToJsonString() + "\n"));
    }

    private static int Texts(JsonArray row) =>
        Enumerable.Range(0, row.Count).First(i => row[i]?.ToJsonString() == "\"Robin\"");

    /// <summary>Changes the people and tells their new length and hash in the manifest, as somebody would who can.</summary>
    private static void Signed(ZipArchive zip, Func<string, string> change)
    {
        Replace(zip, People, change);
        var bytes = Encoding.UTF8.GetBytes(Read(zip, People));
        Manifest(
            zip,
            manifest =>
            {
                Table(manifest)["bytes"] = bytes.Length;
                Table(manifest)["rows"] = bytes.Count(b => b == '\n');
                Table(manifest)["sha256"] = Convert.ToHexStringLower(
                    System.Security.Cryptography.SHA256.HashData(bytes)
                );
            }
        );
    }

    private static JsonNode Table(JsonNode manifest) =>
        manifest["tables"]!.AsArray().Single(table => table!["name"]!.GetValue<string>() == "AspNetUsers")!;

    private static void Manifest(ZipArchive zip, Action<JsonNode> change) =>
        Replace(
            zip,
            BackupFormat.ManifestEntry,
            text =>
            {
                var manifest = JsonNode.Parse(text)!;
                change(manifest);
                return manifest.ToJsonString();
            }
        );

    private static void Replace(ZipArchive zip, string name, Func<string, string> change)
    {
        var text = change(Read(zip, name));
        zip.GetEntry(name)!.Delete();
        Write(zip, name, text);
    }

    private static string Read(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
