using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Cashlink.Wizard.BrowserTests.Hosting;

/// <summary>A service of <c>compose.yaml</c>.</summary>
internal sealed class ComposeService(string name, IReadOnlyDictionary<object, object> content)
{
    public string Name => name;

    public string User => Text("user") ?? "";

    public bool IsReadOnly => Text("read_only") == "true";

    /// <summary>The texts of a list, for instance <c>cap_drop</c>.</summary>
    public IReadOnlyList<string> List(string key) => content.TryGetValue(key, out var list) ? [.. ((List<object>)list).Select(entry => (string)entry)] : [];

    public IReadOnlyDictionary<string, string> Environment => Texts("environment");

    /// <summary>The command of the health check, without <c>CMD</c>; empty when there is none.</summary>
    public IReadOnlyList<string> HealthCheck => content.TryGetValue("healthcheck", out var check)
        ? [.. ((List<object>)((Dictionary<object, object>)check)["test"]).Skip(1).Select(entry => (string)entry)] : [];

    /// <summary>The names of the secrets, by the files that they are mounted as below /run/secrets.</summary>
    public IReadOnlyDictionary<string, string> Secrets => content.TryGetValue("secrets", out var secrets)
        ? ((List<object>)secrets).ToDictionary(
            secret => secret is Dictionary<object, object> target ? (string)target["target"] : (string)secret,
            secret => secret is Dictionary<object, object> source ? (string)source["source"] : (string)secret)
        : new Dictionary<string, string>();

    private string? Text(string key) => content.TryGetValue(key, out var text) ? (string)text : null;

    private Dictionary<string, string> Texts(string key) => content.TryGetValue(key, out var texts)
        ? ((Dictionary<object, object>)texts).ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value) : [];
}

/// <summary><c>compose.yaml</c>, with what its variables are said to be, or their defaults.</summary>
internal sealed partial class ComposeFile
{
    private ComposeFile(IReadOnlyList<ComposeService> services, IReadOnlyDictionary<string, string> secrets) => (Services, Secrets) = (services, secrets);

    public IReadOnlyList<ComposeService> Services { get; }

    /// <summary>The files of the secrets, by their names.</summary>
    public IReadOnlyDictionary<string, string> Secrets { get; }

    public ComposeService this[string name] => Services.Single(service => service.Name == name);

    public static ComposeFile Read(IReadOnlyDictionary<string, string> variables)
    {
        var text = Variable().Replace(
            File.ReadAllText(Path.Combine(Repository.Root, "compose.yaml")),
            found => variables.GetValueOrDefault(found.Groups[1].Value) ?? found.Groups[2].Value);
        var parser = new MergingParser(new Parser(new StringReader(text)));
        var root = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(parser);
        return new ComposeFile(
            [.. ((Dictionary<object, object>)root["services"]).Select(service => new ComposeService((string)service.Key, (Dictionary<object, object>)service.Value))],
            ((Dictionary<object, object>)root["secrets"]).ToDictionary(secret => (string)secret.Key, secret => (string)((Dictionary<object, object>)secret.Value)["file"]));
    }

    [GeneratedRegex(@"\$\{([A-Z_]+):-([^}]*)\}")]
    private static partial Regex Variable();
}
