using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Meetings;

namespace Cashlink.Wizard.Steps;

/// <summary>A line of the summary on the check page.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Values">What is said about it, a line each.</param>
/// <param name="ChangedAt">The step where it can be changed; null when it cannot.</param>
/// <param name="Note">Where the value comes from, when that is not the investor.</param>
/// <param name="IsMoney">True for the sum that is to be paid.</param>
/// <param name="Private">What of the investor's it is, when an advisor must not see it unasked.</param>
public sealed record SummaryLine(
    string Name, IReadOnlyList<string> Values, WizardStep? ChangedAt = null, string? Note = null, bool IsMoney = false,
    PrivateValue? Private = null);
