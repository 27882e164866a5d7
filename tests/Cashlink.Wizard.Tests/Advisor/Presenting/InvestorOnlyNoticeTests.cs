using Bunit;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Advisor.Presenting;

/// <summary>What a step says to an advisor instead of letting him finish it, where the partner allows to hand over the device.</summary>
public class InvestorOnlyNoticeTests(SandboxFixture sandbox) : StepTest<UnitsStep>(sandbox, WizardStep.Units)
{
    protected virtual bool AllowsHandover => true;

    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["Partners:0:AllowHandover"] = AllowsHandover.ToString() };

    [Fact]
    public async Task Notice_PointsToTheOneHandover_AndOnlyWhereThereIsOne()
    {
        var page = Show(await Stage.EnterAsync(await Stage.BeginAsync(), SessionRole.Advisor));

        var notice = page.Find("[data-notice]").TextContent;
        var texts = Shell(Language.German);
        Assert.Contains(texts.InvestorOnlyTitle, notice, StringComparison.Ordinal);
        Assert.Equal(AllowsHandover, notice.Contains(texts.InvestorOnlyHandover, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("a[href$='/handover']"));
    }

    [Fact]
    public async Task Notice_IsNotForTheClient() => Assert.Empty(Show(await AtStepAsync()).FindAll("[data-notice]"));
}

/// <summary>The same, where the partner does not.</summary>
public sealed class InvestorOnlyNoticeWithoutHandoverTests(SandboxFixture sandbox) : InvestorOnlyNoticeTests(sandbox)
{
    protected override bool AllowsHandover => false;
}
