using System.Text;
using Cashlink.Wizard.Partners.Theme;

namespace Cashlink.Wizard.Tests.Embedding.Theme;

public sealed class LogoFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    [Fact]
    public void Read_Svg_IsTaken() => Assert.Equal("image/svg+xml", Read("""<?xml version="1.0"?><!-- logo --><svg xmlns="http://www.w3.org/2000/svg"/>""").Logo?.MediaType);

    [Fact]
    public void Read_Png_IsTaken() => Assert.Equal("image/png", Read([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]).Logo?.MediaType);

    [Theory]
    [InlineData("")]
    [InlineData("<html/>")]
    [InlineData("<svg/>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><g>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'>&x;</svg>")]
    [InlineData("GIF89a")]
    public void Read_AnythingElse_IsRefused(string content) => Assert.Equal((null, "the file is neither a PNG nor an SVG"), Read(content));

    [Fact]
    public void Read_MoreThan64Kilobytes_IsRefused()
    {
        byte[] large = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[64 * 1024]];

        Assert.Equal("the file is larger than 64 KB", Read(large).Fault);
    }

    [Fact]
    public void Read_NoFile_IsRefused() => Assert.Equal("there is no file to be read at that path", LogoFile.Read("/nowhere/logo.svg").Fault);

    public void Dispose() => File.Delete(_path);

    private (LogoFile? Logo, string? Fault) Read(string content) => Read(Encoding.UTF8.GetBytes(content));

    private (LogoFile? Logo, string? Fault) Read(byte[] content)
    {
        File.WriteAllBytes(_path, content);
        return LogoFile.Read(_path);
    }
}
