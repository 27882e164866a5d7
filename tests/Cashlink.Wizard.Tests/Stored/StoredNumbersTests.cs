using System.Text.Json;

namespace Cashlink.Wizard.Tests.Stored;

/// <summary>Members of enumerations are stored as numbers: a number that was given to a meaning once keeps it.</summary>
public sealed class StoredNumbersTests
{
    [Fact]
    public void EveryEnumeration_ThatIsStored_HasTheNumbersThatWereWrittenDown()
    {
        var writtenDown = JsonSerializer.Deserialize<SortedDictionary<string, SortedDictionary<string, int>>>(GoldenFile.Numbers)!
            .SelectMany(type => type.Value.Select(member => $"{type.Key}.{member.Key} = {member.Value}"));

        var today = StoredMembers.Enumerations.Union(StoredJson.ColumnEnumerations())
            .SelectMany(type => Enum.GetNames(type).Select(name => $"{type.Name}.{name} = {Convert.ToInt32(Enum.Parse(type, name), provider: null)}"));

        Assert.Equal(writtenDown.Order(StringComparer.Ordinal), today.Order(StringComparer.Ordinal));
    }
}
