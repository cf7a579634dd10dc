using System.Buffers;
using Microsoft.AspNetCore.Components.Endpoints;

namespace LearnClinicalAI.Server.Web;

/// <summary>
/// Sends a page when it is whole, in one piece and with its length: a page that fails half way is an error page and no torso,
/// and the connection is written to once.
/// </summary>
internal static class WholePages
{
    public static void UseWholePages(this WebApplication app) => app.Use(SendAsync);

    private static async Task SendAsync(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is null)
        {
            await next(http);
            return;
        }
        var line = http.Response.Body;
        using var page = new Gathering();
        http.Response.Body = page;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = line;
        }
        if (page.Length == 0)
            return;
        http.Response.ContentLength = page.Length;
        await line.WriteAsync(page.Whole, http.RequestAborted);
    }

    /// <summary>What has been written so far, in a rented buffer.</summary>
    private sealed class Gathering : Stream
    {
        private const int Usual = 32 * 1024;
        private byte[] buffer = ArrayPool<byte>.Shared.Rent(Usual);
        private int length;

        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => length;
        public override long Position
        {
            get => length;
            set => throw new NotSupportedException();
        }

        public ReadOnlyMemory<byte> Whole => buffer.AsMemory(0, length);

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Grow(buffer.Length);
            buffer.CopyTo(this.buffer.AsSpan(length));
            length += buffer.Length;
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Write(buffer.Span);
            return default;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            Write(buffer.AsSpan(offset, count));
            return Task.CompletedTask;
        }

        public override void Flush() { }

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = [];
            base.Dispose(disposing);
        }

        private void Grow(int more)
        {
            if (length + more <= buffer.Length)
                return;
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(length + more, buffer.Length * 2));
            buffer.AsSpan(0, length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }
    }
}
