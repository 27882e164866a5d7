using Cashlink.Api;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Shell.Layout;

namespace Cashlink.Wizard.Steps;

/// <summary>Everything of a step that something outside its folder needs. A step is one folder and one line in <see cref="StepList"/>.</summary>
public abstract class StepDefinition : NamedStep
{
    /// <summary>The page, a <see cref="StepComponent"/>.</summary>
    public abstract Type Component { get; }

    /// <summary>What an advisor's page is told of the fields of this step.</summary>
    public abstract FollowRules Follow { get; }

    /// <summary>The lines of the check page: what the investor is about to sign of this step.</summary>
    public abstract IEnumerable<SummaryLine> Summary(WizardSession session, Campaign campaign, Language language);

    /// <summary>What is signed of this step, for the record of the order. Whatever is signed has to be shown, see <see cref="Summary"/>.</summary>
    public abstract IEnumerable<SignedValue> Signed(WizardSession session);

    /// <summary>Registers what the step needs, its settings among it.</summary>
    public abstract void AddServices(IServiceCollection services, IConfiguration configuration);
}

/// <summary>An answer of a step as the record of the order keeps it.</summary>
/// <param name="Name">Its member there; it keeps its meaning for good.</param>
/// <param name="Value">The answer; null when there was none.</param>
public sealed record SignedValue(string Name, object? Value);
