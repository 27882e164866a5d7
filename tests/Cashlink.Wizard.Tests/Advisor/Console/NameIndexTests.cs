using Cashlink.Wizard.Advisor.Console;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Advisor.Console;

/// <summary>Finding names that are stored encrypted.</summary>
public sealed class NameIndexTests(SandboxFixture sandbox) : StageTest(sandbox)
{
    [Theory]
    [InlineData("Lena Hoffmann", "le")]
    [InlineData("Lena Hoffmann", "HOFF")]
    [InlineData("Lena Hoffmann", "hoffmann lena")]
    [InlineData("Karl-Heinz Brückner", "bruckner")]
    [InlineData("Karl-Heinz Brückner", "Brueck")]
    [InlineData("Karl-Heinz Brückner", "Brück")]
    [InlineData("Karl-Heinz Brückner", "heinz")]
    [InlineData("Bru\u0308ckner", "brueckner")]
    [InlineData("Anna Weiß", "weiss")]
    [InlineData("Wolfeschlegelsteinhausenbergerdorff", "wolfeschlegelsteinhausen")]
    [InlineData("Marie-Thérèse", "therese")]
    [InlineData("Ngọc", "ngoc")]
    [InlineData("Σωκράτης", "σωκρα")]
    public async Task Name_ByTheBeginningOfItsWords_IsFound(string name, string typed) =>
        Assert.True(await FindsAsync(name, typed));

    [Theory]
    [InlineData("Lena Hoffmann", "off")]
    [InlineData("Lena Hoffmann", "lena weber")]
    [InlineData("Lena Hoffmann", "l")]
    [InlineData("Lena Hoffmann", "  ")]
    [InlineData("Lena Hoffmann", "%")]
    public async Task Name_ByAnythingElse_IsNotFound(string name, string typed) => Assert.False(await FindsAsync(name, typed));

    [Fact]
    public async Task SameName_OfTwoAdvisorsOrPartners_LooksDifferent()
    {
        var name = new ClientName("Lena Hoffmann");
        var index = Index();

        var own = await index.OfNameAsync("demo", "7", name);
        Assert.Empty(own.Intersect(await index.OfNameAsync("demo", "8", name)));
        Assert.Empty(own.Intersect(await index.OfNameAsync("other", "7", name)));
        Assert.Equal(own, await index.OfNameAsync("demo", "7", name));
    }

    [Fact]
    public async Task Key_OfSeveralNodesThatBeginAtOnce_IsOne()
    {
        var name = new ClientName("Lena Hoffmann");

        var found = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Index().OfNameAsync("demo", "7", name))));

        Assert.Single(found.Select(words => string.Join(' ', words)).Distinct());
    }

    [Fact]
    public void ClientName_AsText_TellsNothing() => Assert.DoesNotContain("Lena", new ClientName("Lena").ToString(), StringComparison.Ordinal);

    private async Task<bool> FindsAsync(string name, string typed)
    {
        var index = Index();
        var stored = await index.OfNameAsync("demo", "7", new ClientName(name));
        var wanted = await index.OfSearchAsync("demo", "7", typed);
        return wanted.Count > 0 && wanted.All(stored.Contains);
    }

    /// <summary>An index as another process has it, which knows nothing but the store.</summary>
    private NameIndex Index() => new(
        Stage.Services.GetRequiredService<IDbContextFactory<WizardDbContext>>(), Stage.Services.GetRequiredService<ContentProtector>());
}
