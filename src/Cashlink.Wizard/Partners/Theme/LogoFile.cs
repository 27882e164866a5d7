using System.Xml;

namespace Cashlink.Wizard.Partners.Theme;

/// <summary>A partner's logo, checked by what is in the file and not by its name.</summary>
/// <param name="Content">The file.</param>
/// <param name="MediaType"><c>image/png</c> or <c>image/svg+xml</c>.</param>
public sealed record LogoFile(byte[] Content, string MediaType)
{
    /// <summary>In bytes.</summary>
    public const int Largest = 64 * 1024;

    private const string SvgNamespace = "http://www.w3.org/2000/svg";

    private static readonly byte[] PngSignature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Reads the file.</summary>
    /// <returns>The logo, or why it is none.</returns>
    public static (LogoFile? Logo, string? Fault) Read(string path)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > Largest })
                return (null, "the file is larger than 64 KB");
            var content = File.ReadAllBytes(path);
            return content.AsSpan().StartsWith(PngSignature) ? (new LogoFile(content, "image/png"), null)
                : IsSvg(content) ? (new LogoFile(content, "image/svg+xml"), null)
                : (null, "the file is neither a PNG nor an SVG");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return (null, "there is no file to be read at that path");
        }
    }

    /// <summary>A document that refers to files or entities of elsewhere is none that we serve.</summary>
    private static bool IsSvg(byte[] content)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(content), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "svg" || reader.NamespaceURI != SvgNamespace)
                return false;
            while (reader.Read())
            {
                // To its end: a file that breaks off shows nothing.
            }
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
