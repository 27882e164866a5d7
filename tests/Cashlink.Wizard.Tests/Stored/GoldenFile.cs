using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Stored;

/// <summary>A text as a program has stored it once, in <c>Stored/golden</c>. It is never changed: somebody has it in a store.</summary>
internal sealed record GoldenFile(string Folder, string Name)
{
    /// <summary>Set to 1, it makes the tests write the golden files of kinds that have none. What is there is never written again.</summary>
    public const string WriteNewVariable = "WIZARD_GOLDEN_NEW";

    private static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string Root =
        Path.GetFullPath(Path.Combine(WizardStage.WizardFolder, "../../tests/Cashlink.Wizard.Tests/Stored/golden"));

    public static bool WritesNew => Environment.GetEnvironmentVariable(WriteNewVariable) == "1";

    /// <summary>All golden files.</summary>
    public static IReadOnlyList<GoldenFile> All =>
    [
        .. Directory.GetFiles(Root, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => new GoldenFile(Path.GetFileName(Path.GetDirectoryName(path)!), Path.GetFileNameWithoutExtension(path))),
    ];

    /// <summary>The numbers of the enumerations that are stored. A new member is added to it; what stands in it stays.</summary>
    public static string Numbers => File.ReadAllText(Path.Combine(Root, "..", "numbers.json"));

    private string FilePath => Path.Combine(Root, Folder, Name + ".json");

    public string Text => File.ReadAllText(FilePath);

    /// <summary>True for a file of this kind.</summary>
    public bool IsOf(StoredKind kind) =>
        Folder == kind.Folder && (kind.Discriminator is null || (string?)JsonNode.Parse(Text)![kind.Discriminator] == kind.Kind);

    /// <summary>Writes a file that is not there yet.</summary>
    public void WriteNew(JsonNode content)
    {
        Directory.CreateDirectory(Path.Combine(Root, Folder));
        using var file = new StreamWriter(new FileStream(FilePath, FileMode.CreateNew));
        file.WriteLine(content.ToJsonString(Pretty));
    }

    public override string ToString() => $"{Folder}/{Name}";
}
