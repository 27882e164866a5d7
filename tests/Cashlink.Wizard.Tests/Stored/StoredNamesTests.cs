using System.Text.Json.Serialization;

namespace Cashlink.Wizard.Tests.Stored;

/// <summary>A member's stored name stands at the member and is not made from its name in the code, which may be changed.</summary>
public sealed class StoredNamesTests
{
    [Fact]
    public void EveryMember_ThatIsStored_CarriesItsStoredName()
    {
        Assert.NotEmpty(StoredMembers.All);
        Assert.Empty(StoredMembers.All
            .Where(member => member.Info.AttributeProvider?.IsDefined(typeof(JsonPropertyNameAttribute), inherit: false) != true)
            .Select(member => $"{member.Type.Name}.{member.Info.Name}"));
    }
}
