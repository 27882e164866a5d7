using Cashlink.Wizard.PartnerApi.Events;
using Cashlink.Wizard.Sessions.Mails;
using Cashlink.Wizard.Sessions.Operating;

namespace Cashlink.Wizard.Operations.Reading;

/// <summary>How the wizard stands. No name, no address, no amount is in it.</summary>
/// <param name="At">When it was read.</param>
/// <param name="OpenCalls">How many calls to Cashlink are open, those of this moment included.</param>
/// <param name="Stuck">Those that are open for too long, and how many there are.</param>
/// <param name="Needed">What waits for a person.</param>
/// <param name="WaitingEvents">How many events are still on their way to partners.</param>
/// <param name="Events">The events that were given up, and how many there are.</param>
/// <param name="WaitingMails">How many mails are still on their way.</param>
/// <param name="Mails">The mails that nobody took, and how many there are.</param>
public sealed record OperationsView(
    DateTimeOffset At, int OpenCalls, ShownPart<OpenCall> Stuck, ShownPart<PersonNeeded> Needed, int WaitingEvents, ShownPart<FailedEvent> Events, int WaitingMails,
    ShownPart<FailedMail> Mails)
{
    /// <summary>True when nothing waits for an operator.</summary>
    public bool IsWell => Stuck.Total + Needed.Total + Events.Total + Mails.Total == 0;
}

/// <summary>The first of many.</summary>
/// <param name="Items">What is shown.</param>
/// <param name="Total">How many there are.</param>
public sealed record ShownPart<T>(IReadOnlyList<T> Items, int Total);

/// <summary>An event that a partner's server never took.</summary>
/// <param name="Id">The event's id.</param>
/// <param name="PartnerId">Whose server it is.</param>
/// <param name="SessionId">The session's number.</param>
/// <param name="Type">For instance <c>session.step</c>.</param>
/// <param name="CreatedAt">When it happened.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="LastStatus">The HTTP status of the last answer; null when there was none.</param>
public sealed record FailedEvent(Guid Id, string PartnerId, Guid SessionId, string Type, DateTimeOffset CreatedAt, int Attempts, int? LastStatus)
{
    internal static FailedEvent Of(PartnerEventRow row) =>
        new(row.Id, row.PartnerId, row.SessionId, row.Type, row.CreatedAt, row.Attempts, row.LastStatus);
}

/// <summary>A mail that no mail server took. To whom it goes is not in it.</summary>
/// <param name="Id">The mail's id.</param>
/// <param name="SessionId">The session's number; null for the receipt of a withdrawal that is matched later.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="State">Refused for good, or given up.</param>
/// <param name="CreatedAt">When it was written.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="LastStatus">The mail server's last reply; null when there was none.</param>
public sealed record FailedMail(Guid Id, Guid? SessionId, MailKind Kind, MailState State, DateTimeOffset CreatedAt, int Attempts, int? LastStatus)
{
    internal static FailedMail Of(MailRow row) => new(row.Id, row.SessionId, row.Kind, row.State, row.CreatedAt, row.Attempts, row.LastStatus);
}
