using Bunit;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Offers;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Offers;

/// <summary>The offer stands on top of the first step, folded on each later one, and what was shown is recorded.</summary>
public sealed class OfferPartTests(SandboxFixture sandbox) : StageTest(sandbox)
{
    [Fact]
    public async Task FirstStep_ShowsWhatIsBoughtWithItsDocuments()
    {
        await using var page = new BunitContext();
        var card = await ShowAsync(page, WizardStep.Units, Language.German);

        var offer = Stage.Services.GetRequiredService<OfferLibrary>().Find(Scenario.Campaign(1))!.Content;
        foreach (var words in new[] { offer.Summary, offer.Return, offer.Term, offer.Payout, offer.Risk })
            Assert.Contains(words["de"], card.Markup, StringComparison.Ordinal);
        Assert.Contains("10,00", card.Find(".offer-facts").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(card.FindAll("[data-offer-document]"));
        Assert.Empty(card.FindAll("[data-offer-again]"));
    }

    [Theory]
    [InlineData("self-disclosure")]
    [InlineData("signing")]
    [InlineData("status")]
    public async Task LaterStep_HasItFoldedWithoutTheDocuments(string step)
    {
        await using var page = new BunitContext();
        var card = await ShowAsync(page, new WizardStep(step), Language.English);

        Assert.False(card.Find("[data-offer-again]").HasAttribute("open"));
        Assert.Single(card.FindAll("[data-offer]"));
        Assert.Empty(card.FindAll("[data-offer-document], [data-document]"));
    }

    [Fact]
    public async Task UnitsChosen_RecordsWhichWordsWereShown()
    {
        var state = await Stage.AtStepAsync(WizardStep.SelfDisclosure);

        var entries = await Stage.Services.GetRequiredService<EvidenceLog>().ReadAsync(state.Session.Id);

        var shown = Assert.Single(entries.Select(item => item.Entry).OfType<UnitsChosen>()).Offer!;
        var file = Stage.Services.GetRequiredService<OfferLibrary>().Find(Scenario.Campaign(1))!;
        Assert.Equal((file.Content.Version, file.Sha256), (shown.Version, shown.Sha256));
    }

    private async Task<IRenderedComponent<OfferPart>> ShowAsync(BunitContext page, WizardStep step, Language language)
    {
        var state = await Stage.AtStepAsync(step);
        StepPages.Prepare(page, Stage, state);
        return page.Render<OfferPart>(parameters => parameters.AddCascadingValue(language).Add(part => part.Step, step));
    }
}
