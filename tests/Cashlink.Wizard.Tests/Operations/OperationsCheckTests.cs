using Cashlink.Wizard.Operations;
using Cashlink.Wizard.Sessions.Identifiers;

namespace Cashlink.Wizard.Tests.Operations;

/// <summary>What is said of the operators in the configuration before the wizard starts.</summary>
public sealed class OperationsCheckTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Faults_OfNoOperator_AreNone() => Assert.Empty(OperationsCheck.Faults(new OperationsSettings()));

    [Fact]
    public void Faults_OfAHashAndOfAFileWithOne_AreNone_AndBothAreFoundByTheirKeys()
    {
        File.WriteAllText(_file, $"{SecretHash.Of("two").ToUpperInvariant()}  -\n");
        var settings = With(("ops-1", SecretHash.Of("one"), null), ("ops-2", null, _file));

        Assert.Empty(OperationsCheck.Faults(settings));
        var directory = new OperatorDirectory(Microsoft.Extensions.Options.Options.Create(settings));
        Assert.Equal(("ops-1", "ops-2", null), (directory.Authenticate("one")?.Id, directory.Authenticate("two")?.Id, directory.Authenticate("three")?.Id));
    }

    [Theory]
    [InlineData("Erika Beispiel", true, false, "Operations:Operators:0:Id")]
    [InlineData("", true, false, "Operations:Operators:0:Id")]
    [InlineData("ops-1", false, false, "Operations:Operators:0:KeyHash")]
    [InlineData("ops-1", true, true, "Operations:Operators:0:KeyHash")]
    [InlineData("ops-1", false, true, "Operations:Operators:0:KeyHashFile")]
    public void Faults_OfOneThatIsWrong_NameIt(string id, bool hasHash, bool hasFile, string key)
    {
        var line = Assert.Single(OperationsCheck.Faults(With((id, hasHash ? SecretHash.Of("one") : null, hasFile ? _file : null))));

        Assert.StartsWith($"{key} is ", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_OfTwoWithOneKeyOrOneId_AreNamed() => Assert.Equal(2, OperationsCheck.Faults(
        With(("ops-1", SecretHash.Of("one"), null), ("ops-1", SecretHash.Of("one"), null))).Count());

    [Fact]
    public void Faults_OfTimes_AreNamed()
    {
        var settings = new OperationsSettings { Idle = TimeSpan.FromSeconds(10), Lifetime = TimeSpan.FromSeconds(5), StuckAfter = TimeSpan.Zero };

        Assert.Equal(["Operations:Idle", "Operations:Lifetime", "Operations:StuckAfter"], OperationsCheck.Faults(settings).Select(line => line.Split(" is wrong: ")[0]));
    }

    private static OperationsSettings With(params (string Id, string? Hash, string? File)[] operators)
    {
        var settings = new OperationsSettings();
        foreach (var (id, hash, file) in operators)
            settings.Operators.Add(new OperatorSettings { Id = id, KeyHash = hash, KeyHashFile = file });
        return settings;
    }
}
