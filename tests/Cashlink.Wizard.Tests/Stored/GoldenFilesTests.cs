using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Cashlink.Wizard.Tests.Stored;

/// <summary>
/// What is stored is read for years by programs that are not written yet. Each kind of stored text lies in <c>golden</c> as it was
/// written once; today's program has to read it and lose nothing. A golden file is never changed: a kind that changes gets another
/// file beside it.
/// </summary>
public sealed class GoldenFilesTests
{
    public static IEnumerable<object[]> Files => GoldenFile.All.Select(file => new object[] { file.Folder, file.Name });

    [Theory]
    [MemberData(nameof(Files))]
    public void GoldenFile_ReadAndWrittenByThisProgram_LosesNothing(string folder, string name)
    {
        var file = new GoldenFile(folder, name);
        var root = StoredTypes.All.Single(type => StoredKind.FolderOf(type) == folder);

        var today = StoredJson.Write(root, StoredJson.Read(root, file.Text));

        Assert.Empty(StoredDifference.Between(JsonNode.Parse(file.Text), today));
    }

    [Fact]
    public void StoredTypes_ThatAreWritten_AreThoseThatAreRead()
    {
        Assert.NotEmpty(StoredTypes.Written);
        Assert.Equal(StoredTypes.Written, StoredTypes.Read);
    }

    [Fact]
    public void EveryKind_HasGoldenFiles()
    {
        var without = StoredKind.All.Where(kind => !GoldenFile.All.Any(file => file.IsOf(kind))).ToList();
        if (GoldenFile.WritesNew)
            without.RemoveAll(Write);

        Assert.True(without.Count == 0, $"Set {GoldenFile.WriteNewVariable}=1 once to write the golden files of {string.Join(", ", without)}.");
    }

    [Fact]
    public void EveryGoldenFile_IsOfAKindThatIsStored() =>
        Assert.All(GoldenFile.All, file => Assert.Single(StoredKind.All, file.IsOf));

    [Fact]
    public void EveryMember_StandsFilledInAGoldenFile()
    {
        var filled = new HashSet<(Type, string)>();
        foreach (var kind in StoredKind.All)
        {
            foreach (var file in GoldenFile.All.Where(file => file.IsOf(kind)))
                Note(kind.Type, JsonNode.Parse(file.Text), filled);
        }

        var missing = StoredMembers.All.Where(member => !filled.Contains((member.Type, member.Info.Name)));

        Assert.Empty(missing.Select(member => $"{member.Type.Name}.{member.Info.Name}"));
    }

    private static bool Write(StoredKind kind)
    {
        var (full, bare) = (StoredSample.Full(kind), StoredSample.Bare(kind));
        new GoldenFile(kind.Folder, kind.FileName).WriteNew(full);
        if (!JsonNode.DeepEquals(full, bare))
            new GoldenFile(kind.Folder, kind.FileName + ".bare").WriteNew(bare);
        return true;
    }

    private static void Note(Type type, JsonNode? value, HashSet<(Type, string)> filled)
    {
        var description = StoredJson.Describe(Nullable.GetUnderlyingType(type) ?? type);
        if (value is JsonArray list)
        {
            foreach (var item in list)
                Note(description.ElementType!, item, filled);
        }
        if (value is not JsonObject members || description.Kind != JsonTypeInfoKind.Object)
            return;
        foreach (var member in description.Properties)
        {
            if (members[member.Name] is not { } found)
                continue;
            filled.Add((description.Type, member.Name));
            Note(member.PropertyType, found, filled);
        }
    }
}
