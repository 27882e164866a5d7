using System.Diagnostics.Metrics;

namespace Cashlink.Wizard.Sessions.Measures;

/// <summary>Counts steps that were settled, by a page or by the recovery: each once, when Cashlink has answered for good.</summary>
public sealed class StepMeter
{
    /// <summary>Counter.</summary>
    public const string Steps = "cashlink.wizard.steps";

    /// <summary>Which step, by its name in addresses.</summary>
    public const string Step = "cashlink.wizard.step";

    /// <summary>Of which campaign, by Cashlink's id. There are as many as a bank offers.</summary>
    public const string Campaign = "cashlink.wizard.campaign";

    /// <summary>How it ended.</summary>
    public const string Result = "cashlink.wizard.result";

    private readonly Counter<long> _steps;

    public StepMeter(IMeterFactory meters) =>
        _steps = meters.CreateWizardMeter().CreateCounter<long>(Steps, "{step}", "Steps that Cashlink has answered for good.");

    /// <param name="step">The step's name.</param>
    /// <param name="campaign">The campaign.</param>
    /// <param name="isAccepted">False when Cashlink has refused the step's answers.</param>
    public void Settled(string step, Guid campaign, bool isAccepted)
    {
        if (_steps.Enabled)
            _steps.Add(1, new(Step, step), new(Campaign, campaign.ToString()), new(Result, isAccepted ? "finished" : "refused"));
    }
}
