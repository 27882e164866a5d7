using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Proof;
using Cashlink.Wizard.Tests.Stage;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Evidence;

/// <summary>Whatever is changed in a file, it is found.</summary>
public sealed class FileTamperTests(SandboxFixture sandbox) : SealedStageTest(sandbox)
{
    private static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What is done to a part of a file; each number chooses among what there is.</summary>
    private sealed record Deed(int Part, int Kind, int Place, int Other, bool AdjustsHashes);

    [Fact]
    public async Task File_WithAnyChangeAnywhere_DoesNotFit()
    {
        var parts = BundleFile.Unpack(new MemoryStream(await ExportedAsync()));
        var deeds = (from part in Gen.Choose(0, 1000)
                     from kind in Gen.Choose(0, 9)
                     from place in Gen.Choose(0, 100_000)
                     from other in Gen.Choose(0, 100_000)
                     from adjusts in ArbMap.Default.GeneratorFor<bool>()
                     select new Deed(part, kind, place, other, adjusts)).ToArbitrary();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(deeds, deed =>
        {
            var changed = Change(parts, deed);
            return changed is null || !BundleVerifier.Verify(Packed(changed), [Keys.Signing!]).Fits;
        }));
    }

    /// <summary>Somebody with a key of their own signs the whole file anew, and the reader trusts the keys in the file: the chain and the seals still find it.</summary>
    [Fact]
    public async Task Entries_ChangedInAFileThatIsSignedAnew_DoNotFit()
    {
        var parts = BundleFile.Unpack(new MemoryStream(await ExportedAsync()));
        using var forger = SealingKey.New();
        var deeds = (from kind in Gen.Choose(0, 7)
                     from place in Gen.Choose(0, 100_000)
                     from other in Gen.Choose(0, 100_000)
                     select (kind, place, other)).ToArbitrary();
        Assert.True(BundleVerifier.Verify(Packed(SignedAnew(new Dictionary<string, byte[]>(parts), forger)), []).Fits);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(deeds, deed =>
        {
            if (ChangeJson(parts[BundleFile.Entries], deed.kind, deed.place, deed.other) is not { } changed)
                return true;
            var report = BundleVerifier.Verify(Packed(SignedAnew(new Dictionary<string, byte[]>(parts) { [BundleFile.Entries] = changed }, forger)), []);
            return !report.Fits;
        }));
    }

    [Theory]
    [InlineData(3, "actor", "entry 4 is not what its hash is of")]
    [InlineData(0, "at", "entry 1 is not what its hash is of")]
    [InlineData(5, "hash", "entry 6 is not what its hash is of")]
    [InlineData(2, "salt", "the content of entry 3 is not the one")]
    public async Task Entry_ThatIsTheFirstNotToFit_IsNamed(int index, string member, string expected)
    {
        var parts = new Dictionary<string, byte[]>(BundleFile.Unpack(new MemoryStream(await ExportedAsync())));
        var entries = JsonNode.Parse(parts[BundleFile.Entries])!.AsArray();
        // Everything after it is changed too.
        foreach (var entry in entries.Skip(index))
            entry![member] = entries[index == 0 ? 1 : 0]![member]!.DeepClone() is var other && member == "at" ? "2020-01-01T00:00:00.0000000Z" : Another(other);
        parts[BundleFile.Entries] = Encoding.UTF8.GetBytes(entries.ToJsonString(Pretty));

        var report = BundleVerifier.Verify(Packed(parts), [Keys.Signing!]);

        Assert.StartsWith(expected, report.Faults[0], StringComparison.Ordinal);
    }

    private static JsonNode Another(JsonNode value) => (string)value! is { Length: 64 } hash ? (hash[0] == '0' ? "1" : "0") + hash[1..] : $"advisor:{value}";

    private async Task<byte[]> ExportedAsync()
    {
        var state = await Stage.AtStepAsync(WizardStep.Status);
        await Seals.SealAsync(isThorough: true);
        return (await Stage.Services.GetRequiredService<EvidenceExporter>().ExportAsync(state.Session.Id))!;
    }

    private MemoryStream Packed(IReadOnlyDictionary<string, byte[]> parts) => new(BundleFile.Pack(parts, Stage.Clock.GetUtcNow()));

    /// <returns>The parts with the change; null when nothing was changed.</returns>
    private static Dictionary<string, byte[]>? Change(IReadOnlyDictionary<string, byte[]> parts, Deed deed)
    {
        var changed = new Dictionary<string, byte[]>(parts);
        var names = parts.Keys.Order(StringComparer.Ordinal).ToList();
        var name = names[deed.Part % names.Count];
        switch (deed.Kind)
        {
            case 8:
                changed.Remove(name);
                break;
            case 9:
                changed[$"more/{name}"] = parts[name];
                break;
            default:
                if ((name.EndsWith(".json", StringComparison.Ordinal) ? ChangeJson(parts[name], deed.Kind, deed.Place, deed.Other) : ChangeText(parts[name], deed.Place)) is not { } content)
                    return null;
                changed[name] = content;
                break;
        }
        if (deed.AdjustsHashes && changed.ContainsKey(BundleFile.Manifest) && name != BundleFile.Manifest)
            AdjustHashes(changed);
        return changed;
    }

    private static byte[] ChangeText(byte[] text, int place)
    {
        var changed = text.ToArray();
        changed[place % text.Length] ^= 1;
        return changed;
    }

    private static byte[]? ChangeJson(byte[] text, int kind, int place, int other)
    {
        var root = JsonNode.Parse(text)!;
        var nodes = new List<JsonNode>();
        Collect(root, nodes);
        var node = nodes[place % nodes.Count];
        switch (kind)
        {
            // A value is changed.
            case 0 or 1 when node is JsonValue value && value.Parent is { } parent:
                Replace(parent, value, value.GetValueKind() switch
                {
                    JsonValueKind.String => (string)value! is { Length: > 0 } old ? old[..^1] + (char)(old[^1] ^ 1) : "x",
                    JsonValueKind.Number => JsonNode.Parse("1" + value.ToJsonString()),
                    JsonValueKind.True => false,
                    _ => true,
                });
                break;
            // A member is removed, or a null is put in its place.
            case 2 when node.Parent is JsonObject owner:
                owner.Remove(node.GetPropertyName());
                break;
            case 3 when node.Parent is JsonObject owner:
                owner[node.GetPropertyName()] = null;
                break;
            // An item is removed, doubled, or swapped with another.
            case 4 when node is JsonArray { Count: > 0 } list:
                list.RemoveAt(other % list.Count);
                break;
            case 5 when node is JsonArray { Count: > 0 } list:
                list.Insert(other % (list.Count + 1), list[other % list.Count]?.DeepClone());
                break;
            case 6 when node is JsonArray { Count: > 1 } list:
                var (one, two) = (other % list.Count, (other / 7) % list.Count);
                var (first, second) = (list[one]?.DeepClone(), list[two]?.DeepClone());
                (list[one], list[two]) = (second, first);
                break;
            // The tail is cut off.
            case 7 when node is JsonArray { Count: > 0 } list:
                while (list.Count > other % 5 && list.Count > 0)
                    list.RemoveAt(list.Count - 1);
                break;
            default:
                return null;
        }
        return JsonNode.DeepEquals(root, JsonNode.Parse(text)) ? null : Encoding.UTF8.GetBytes(root.ToJsonString(Pretty));
    }

    private static void Replace(JsonNode parent, JsonNode value, JsonNode? with)
    {
        if (parent is JsonArray list)
            list[value.GetElementIndex()] = with;
        else
            parent.AsObject()[value.GetPropertyName()] = with;
    }

    private static void Collect(JsonNode? node, List<JsonNode> into)
    {
        if (node is null)
            return;
        into.Add(node);
        foreach (var child in node switch { JsonObject members => members.Select(member => member.Value), JsonArray items => items, _ => [] })
            Collect(child, into);
    }

    private static void AdjustHashes(Dictionary<string, byte[]> parts)
    {
        var manifest = JsonNode.Parse(parts[BundleFile.Manifest])!;
        foreach (var part in manifest["files"]!.AsArray())
        {
            if (parts.TryGetValue((string)part!["name"]!, out var content))
                part["sha256"] = BundleFile.HashOf(content);
        }
        parts[BundleFile.Manifest] = Encoding.UTF8.GetBytes(manifest.ToJsonString(Pretty));
    }

    /// <summary>As the file would be if the forger had made it: all hashes right, how many entries there are, the last of them, and a signature.</summary>
    private static Dictionary<string, byte[]> SignedAnew(Dictionary<string, byte[]> parts, SealingKey forger)
    {
        parts[BundleFile.NameOfKey(forger.Id)] = Encoding.ASCII.GetBytes(forger.PublicPem);
        var manifest = JsonNode.Parse(parts[BundleFile.Manifest])!;
        var files = manifest["files"]!.AsArray();
        files.Clear();
        foreach (var (name, content) in parts.Where(part => part.Key is not BundleFile.Manifest and not BundleFile.Signature))
            files.Add(new JsonObject { ["name"] = name, ["sha256"] = BundleFile.HashOf(content) });
        if (JsonNode.Parse(parts[BundleFile.Entries]) is JsonArray entries)
        {
            manifest["entries"] = entries.Count;
            manifest["head"] = entries.Count > 0 && entries[^1] is JsonObject last ? last["hash"]?.DeepClone() : null;
        }
        parts[BundleFile.Manifest] = Encoding.UTF8.GetBytes(manifest.ToJsonString(Pretty));
        var signature = forger.Sign(CanonicalJson.Of(parts[BundleFile.Manifest]));
        parts[BundleFile.Signature] = JsonSerializer.SerializeToUtf8Bytes(new BundleSignature(forger.Id, signature));
        return parts;
    }
}
