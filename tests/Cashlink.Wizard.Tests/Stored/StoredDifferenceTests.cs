using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cashlink.Wizard.Tests.Stored;

/// <summary>Shows that the comparison with golden files notices what makes old texts unreadable.</summary>
public sealed class StoredDifferenceTests
{
    private const string Before = """{"units":1100,"note":"typed","origin":{"by":"Jana"},"shown":["a","b"]}""";

    private sealed record Origin(string? By);

    private sealed record Unchanged(long Units, string? Note, Origin? Origin, IReadOnlyList<string> Shown);

    private sealed record WithANewMember(long Units, string? Note, Origin? Origin, IReadOnlyList<string> Shown, string? Later, bool IsLater);

    private sealed record Renamed(long Units, string? Remark, Origin? Origin, IReadOnlyList<string> Shown);

    private sealed record OriginRenamed(string? From);

    private sealed record RenamedWithin(long Units, string? Note, OriginRenamed? Origin, IReadOnlyList<string> Shown);

    private sealed record WithAnInventedValue(long Units, string? Note, Origin? Origin, IReadOnlyList<string> Shown)
    {
        public string Later { get; init; } = "invented";
    }

    private sealed record Listed(long Units, string? Note, Origin? Origin)
    {
        public IReadOnlyList<string> Shown { get; init; } = [];
    }

    [Fact]
    public void AMember_Unchanged_IsNoDifference() => Assert.Empty(After<Unchanged>());

    [Fact]
    public void AMember_ThatCameLaterAndSaysNothing_IsNoDifference() => Assert.Empty(After<WithANewMember>());

    [Fact]
    public void AMember_Renamed_IsNoticed() => Assert.Equal(["$.note: \"typed\" is lost"], After<Renamed>());

    [Fact]
    public void AMember_RenamedWithinAnother_IsNoticed() => Assert.Equal(["$.origin.by: \"Jana\" is lost"], After<RenamedWithin>());

    [Fact]
    public void AMember_WithAValueThatWasNotThere_IsNoticed() =>
        Assert.Equal(["$.later: \"invented\" comes from nowhere"], After<WithAnInventedValue>());

    [Fact]
    public void AValue_OfAnother_IsNoticed() =>
        Assert.Equal(["$.shown[1]: \"b\" has become \"c\""], StoredDifference.Between(JsonNode.Parse(Before), JsonNode.Parse(Before.Replace("\"b\"", "\"c\"", StringComparison.Ordinal))));

    [Fact]
    public void AList_OfAnotherLength_IsNoticed() =>
        Assert.Single(StoredDifference.Between(JsonNode.Parse(Before), JsonNode.Parse(Before.Replace(",\"b\"", "", StringComparison.Ordinal))));

    [Fact]
    public void AMember_ReadByAnInitializer_IsNoDifference() => Assert.Empty(After<Listed>());

    private static IEnumerable<string> After<T>() => StoredDifference.Between(
        JsonNode.Parse(Before), JsonSerializer.SerializeToNode(JsonSerializer.Deserialize<T>(Before, JsonSerializerOptions.Web), JsonSerializerOptions.Web));
}
