using System.Text.RegularExpressions;

namespace Cashlink.Wizard.BrowserTests.Hosting;

/// <summary>What the <c>Dockerfile</c> says of the image: its last stage.</summary>
internal sealed partial class ImageFile
{
    private readonly IReadOnlyList<string> _lines;

    private ImageFile(string text)
    {
        // A line that ends with a stroke goes on in the next.
        var stages = Stage().Split(Continued().Replace(text, " "));
        (Base, _lines) = (stages[^2], [.. stages[^1].Split('\n').Where(line => line.Length > 0 && line[0] != '#')]);
        Build = stages[2];
    }

    /// <summary>The image that it is built on.</summary>
    public string Base { get; }

    /// <summary>The stage that publishes.</summary>
    public string Build { get; }

    public string User => Of("USER").Single();

    public string Volume => Of("VOLUME").Single();

    public IReadOnlyDictionary<string, string> Environment =>
        Of("ENV").SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToDictionary(entry => entry.Split('=')[0], entry => entry.Split('=', 2)[1]);

    /// <summary>What the health check runs.</summary>
    public IReadOnlyList<string> HealthCheck => System.Text.Json.JsonSerializer.Deserialize<string[]>(Of("HEALTHCHECK").Single().Split("CMD ")[1])!;

    /// <summary>What starts.</summary>
    public IReadOnlyList<string> EntryPoint => System.Text.Json.JsonSerializer.Deserialize<string[]>(Of("ENTRYPOINT").Single())!;

    public static ImageFile Read() => new(File.ReadAllText(Path.Combine(Repository.Root, "Dockerfile")));

    /// <summary>What follows an instruction, wherever it stands.</summary>
    public IReadOnlyList<string> Of(string instruction) =>
        [.. _lines.Where(line => line.StartsWith(instruction + " ", StringComparison.Ordinal)).Select(line => line[(instruction.Length + 1)..].Trim())];

    [GeneratedRegex(@"^FROM (\S+).*$", RegexOptions.Multiline)]
    private static partial Regex Stage();

    [GeneratedRegex(@"\\\n")]
    private static partial Regex Continued();
}
