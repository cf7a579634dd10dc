using System.IO.Compression;
using System.Security.Cryptography;

namespace LearnClinicalAI.Server.Verbs.Backups;

/// <summary>The lines of one table of a backup, read no further than the manifest tells, and compared with what it tells.</summary>
internal sealed class TableLines : IAsyncDisposable
{
    // rows of text compress ten- or twentyfold; more than this is made to fill memory or disk
    private const long MostExpansion = 500;
    private const long Small = 16 * 1024 * 1024;
    private readonly BackupTable told;
    private readonly ZipArchiveEntry entry;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private Stream? stream;
    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;
    private long bytes;

    public TableLines(ZipArchiveEntry entry, BackupTable told)
    {
        (this.entry, this.told) = (entry, told);
        if (told.Bytes < 0 || told.Bytes > Small && told.Bytes / MostExpansion > entry.CompressedLength)
            throw new BackupRefusedException($"{told.Name} would be far larger than the file that holds it.");
    }

    /// <summary>Lines read so far.</summary>
    public long Rows { get; private set; }

    /// <summary>The next line without its end, good until the one after it is asked for; null at the end.</summary>
    public async Task<ReadOnlyMemory<byte>?> NextAsync()
    {
        while (true)
        {
            var length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                var line = buffer.AsMemory(start, length);
                start += length + 1;
                Rows++;
                return line;
            }
            if (!await FillAsync())
                return start == end ? null : throw new BackupRefusedException($"{told.Name} breaks off in a line.");
        }
    }

    /// <exception cref="BackupRefusedException">Rows, length or hash are not what the manifest tells.</exception>
    public void AssertAsTold()
    {
        var sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
        if (Rows != told.Rows || bytes != told.Bytes || sha256 != told.Sha256)
            throw new BackupRefusedException($"{told.Name} is not as it was when the backup was made.");
    }

    public async ValueTask DisposeAsync()
    {
        if (stream is not null)
            await stream.DisposeAsync();
        hash.Dispose();
    }

    private async Task<bool> FillAsync()
    {
        stream ??= await entry.OpenAsync();
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }
        if (end == buffer.Length)
        {
            if (buffer.Length >= BackupFormat.MostLineBytes)
                throw new BackupRefusedException($"{told.Name} has a line that is too long.");
            Array.Resize(ref buffer, Math.Min(buffer.Length * 2, BackupFormat.MostLineBytes));
        }
        int read;
        try
        {
            read = await stream.ReadAsync(buffer.AsMemory(end));
        }
        catch (InvalidDataException)
        {
            throw new BackupRefusedException($"{told.Name} is damaged.");
        }
        hash.AppendData(buffer.AsSpan(end, read));
        end += read;
        bytes += read;
        if (bytes > told.Bytes)
            throw new BackupRefusedException($"{told.Name} is larger than the manifest tells.");
        return read > 0;
    }
}

/// <summary>Reads no more than it may.</summary>
internal sealed class BoundedStream(Stream inner, long most) : Stream
{
    private long read;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Counted(inner.Read(buffer, offset, count));

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    ) => Counted(await inner.ReadAsync(buffer, cancellationToken));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private int Counted(int now) =>
        (read += now) <= most ? now : throw new InvalidDataException("More than it may be.");
}
