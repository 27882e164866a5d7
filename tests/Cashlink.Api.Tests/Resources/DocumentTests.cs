using System.Text;
using Cashlink.Api.Tests.Stub;

namespace Cashlink.Api.Tests.Resources;

public sealed class DocumentTests
{
    private static readonly byte[] File = Encoding.ASCII.GetBytes("%PDF-1.4 a small file");
    private static readonly string Uploaded = $$"""{"id":"{{Scene.Id}}"}""";

    [Fact]
    public async Task Upload_SendsTheFieldNamedFile()
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then(Uploaded, 201);

        var document = await scene.Api.Documents.UploadAsync(new MemoryStream(File), "id.pdf", "application/pdf", Scene.Key);

        var request = Assert.Single(scene.Server.Requests);
        Assert.Equal(Scene.Id, document.Id);
        Assert.Equal("/api/external/v2/documents/", request.PathAndQuery);
        Assert.StartsWith("multipart/form-data; boundary=", request.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Contains("name=file", request.Text, StringComparison.Ordinal);
        Assert.Contains("filename=id.pdf", request.Text, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/pdf", request.Text, StringComparison.Ordinal);
        Assert.Contains("%PDF-1.4 a small file", request.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_Repeated_SendsTheSameBytesFromWhereTheStreamStood()
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then(Reply.Status(503), Reply.Drop(), Reply.Status(401)).Then(Uploaded, 201);
        using var stream = new MemoryStream(File) { Position = 5 };

        await scene.Api.Documents.UploadAsync(stream, "id.pdf", "application/pdf", Scene.Key);

        Assert.Equal(4, scene.Server.Requests.Length);
        Assert.Single(scene.Server.Requests.Select(request => request.Text).Distinct());
        Assert.DoesNotContain("%PDF-", scene.Server.Requests[0].Text, StringComparison.Ordinal);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task Upload_WithTheSameKeyLater_SendsTheSameBytes()
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then(Uploaded, 201).Then(Uploaded, 201);

        await scene.Api.Documents.UploadAsync(new MemoryStream(File), "id.pdf", "application/pdf", Scene.Key);
        await scene.Api.Documents.UploadAsync(new MemoryStream(File), "id.pdf", "application/pdf", Scene.Key);

        Assert.Equal(scene.Server.Requests[0].Body, scene.Server.Requests[1].Body);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(401)]
    public async Task Upload_OfAStreamThatCannotSeek_IsSentOnce(int status)
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then(Reply.Status(status));
        await using var stream = new OneWayStream(new MemoryStream(File));

        await Assert.ThrowsAsync<CashlinkException>(
            () => scene.Api.Documents.UploadAsync(stream, "id.pdf", "application/pdf", Scene.Key));

        Assert.Contains("%PDF-1.4 a small file", Assert.Single(scene.Server.Requests).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "application/pdf")]
    [InlineData("a\r\nb.pdf", "application/pdf")]
    [InlineData("a.pdf", "no media type")]
    [InlineData("a.pdf", "")]
    public async Task Upload_WithUnusableNames_IsRefusedHere(string fileName, string contentType)
    {
        await using var scene = await Scene.StartAsync();

        await Assert.ThrowsAnyAsync<ArgumentException>(
            () => scene.Api.Documents.UploadAsync(new MemoryStream(File), fileName, contentType, Scene.Key));
    }

    [Theory]
    [InlineData("v2/documents/7/")]
    [InlineData("/api/external/v2/documents/7/")]
    [InlineData("{base}/v2/documents/7/")]
    public async Task Document_BelowTheBaseAddress_IsOpenedWithTheToken(string url)
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then(Reply.Of(200, "application/pdf", File, ("Content-Disposition", "attachment; filename=\"../../costs.pdf\"")));

        await using var document = await scene.Api.Documents.OpenAsync(url.Replace("{base}", scene.Server.BaseAddress.ToString(), StringComparison.Ordinal));
        using var copy = new MemoryStream();
        await document.Stream.CopyToAsync(copy);

        Assert.Equal(File, copy.ToArray());
        Assert.Equal("application/pdf", document.ContentType);
        Assert.Equal("costs.pdf", document.FileName);
        var request = Assert.Single(scene.Server.Requests);
        Assert.Equal("/api/external/v2/documents/7/", request.PathAndQuery);
        Assert.Equal("Bearer token-1", request.Authorization);
    }

    [Theory]
    [InlineData("https://demo.cashlink.de/api/external/v2/documents/7/")]
    [InlineData("//evil.example/api/external/v2/documents/7/")]
    [InlineData("/other/v2/documents/7/")]
    [InlineData("../../v2/documents/7/")]
    [InlineData("file:///etc/passwd")]
    public async Task Document_Elsewhere_IsNotOpened(string url)
    {
        await using var scene = await Scene.StartAsync();

        await Assert.ThrowsAsync<CashlinkException>(() => scene.Api.Documents.OpenAsync(url));

        Assert.Empty(scene.Server.Requests);
        Assert.Empty(scene.Server.TokenRequests);
    }

    [Fact]
    public async Task Document_LargerThanAnAnswerMayBe_IsStreamed()
    {
        await using var scene = await Scene.StartAsync(options => options.MaxResponseBytes = 1024);
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        scene.Server.Then(new Reply(async context =>
        {
            await context.Response.Body.WriteAsync(new byte[100_000]);
            await context.Response.Body.FlushAsync();
            await release.Task;
            await context.Response.Body.WriteAsync(new byte[100_000]);
        }));

        await using var document = await scene.Api.Documents.OpenAsync("v2/documents/7/");
        await document.Stream.ReadExactlyAsync(new byte[100_000]);
        release.SetResult();
        await document.Stream.ReadExactlyAsync(new byte[100_000]);

        Assert.Equal(0, await document.Stream.ReadAsync(new byte[1]));
        Assert.Equal("application/octet-stream", document.ContentType);
        Assert.Null(document.FileName);
    }

    [Fact]
    public async Task Document_ThatFailsInPassing_IsOpenedAgain()
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then(Reply.Status(500), Reply.Status(401)).Then(Reply.Of(200, "application/pdf", File));

        await using var document = await scene.Api.Documents.OpenAsync("v2/documents/7/");

        Assert.Equal("application/pdf", document.ContentType);
    }

    [Fact]
    public async Task Document_Refused_IsAnExceptionWithItsDetail()
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then("""{"detail":"Not found."}""", 404);

        var exception = await Assert.ThrowsAsync<CashlinkException>(() => scene.Api.Documents.OpenAsync("v2/documents/secret-name/"));

        Assert.Equal(["Not found."], exception.FieldErrors[CashlinkException.Detail]);
        Assert.DoesNotContain("secret-name", exception.ToString(), StringComparison.Ordinal);
    }

    /// <summary>A stream as it comes from a network.</summary>
    private sealed class OneWayStream(Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
