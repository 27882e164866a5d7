using System.Collections.Concurrent;
using System.Text.Json;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Following;

namespace Cashlink.Wizard.Hosting.Development.Training;

/// <summary>Makes the sandbox do what a training is to show, for one session and its investor alone.</summary>
public sealed class TrainingDesk(TrainingGround ground, StatusFollower statuses) : IDisposable
{
    /// <summary>The statuses that Cashlink's documentation names, in the order in which they come; then the ends.</summary>
    public static readonly IReadOnlyList<string> Statuses =
    [
        "KYC_PENDING", "REVIEW_PENDING", "WAITING_FOR_ACCEPTANCE", "ACCEPTED", "PAYMENT_MISSING", "PAID", "DELIVERED",
        "KYC_INSUFFICIENT", "REJECTION", "ABORTION", "CANCELLATION",
    ];

    private const int Minute = 60_000;
    private const int Slowness = 8_000;

    private readonly HttpClient _http = new() { BaseAddress = ground.Sandbox };
    private readonly ConcurrentDictionary<Guid, ConcurrentBag<long>> _faults = [];

    /// <summary>True when it can happen as the session stands.</summary>
    public static bool CanHappen(TrainingOutcome outcome, WizardSession session) => outcome switch
    {
        TrainingOutcome.UnitsRefused => session.Phase == SessionPhase.Active,
        TrainingOutcome.DisclosureRefused or TrainingOutcome.SurveyRefused or TrainingOutcome.SignatureRefused or TrainingOutcome.CostsLate =>
            session is { Phase: SessionPhase.Active, InvitationId: not null },
        TrainingOutcome.WalletRefused => session is { Phase: SessionPhase.Signed, InvestmentId: not null },
        _ => true,
    };

    /// <summary>Lets it happen.</summary>
    /// <exception cref="HttpRequestException">The sandbox does not take it.</exception>
    public async Task LetHappenAsync(TrainingOutcome outcome, WizardSession session, CancellationToken cancellationToken = default)
    {
        switch (outcome)
        {
            case TrainingOutcome.UnitsRefused when session.InvitationId is { } invitation:
                await RefuseAsync(session, "PATCH", $"/v2/invitations/{invitation}/", "\"units\"", "units", "Only a few units are left.", cancellationToken);
                break;
            case TrainingOutcome.UnitsRefused:
                await RefuseAsync(session, "POST", "/v2/invitations/", session.InvestorId.ToString(), "units", "Only a few units are left.", cancellationToken);
                break;
            case TrainingOutcome.DisclosureRefused:
                await RefuseAsync(session, "PATCH", $"/v2/invitations/{session.InvitationId}/", "self_disclosure", null, "The self-disclosure cannot be accepted.", cancellationToken);
                break;
            case TrainingOutcome.SurveyRefused:
                await RefuseAsync(session, "PATCH", $"/v2/invitations/{session.InvitationId}/", "\"survey", null, "The survey cannot be accepted.", cancellationToken);
                break;
            case TrainingOutcome.SignatureRefused:
                await RefuseAsync(session, "POST", "/v2/investments/", session.InvitationId.ToString(), null, "The offer has been closed.", cancellationToken);
                break;
            case TrainingOutcome.WalletRefused:
                await RefuseAsync(session, "PATCH", $"/v2/investments/{session.InvestmentId}/", "wallet", "wallet", "This wallet cannot receive tokens.", cancellationToken);
                break;
            case TrainingOutcome.CostsLate:
                await SendAsync($"/sandbox/invitations/{session.InvitationId}/costs-document", new { delay_ms = Minute }, cancellationToken);
                break;
            case TrainingOutcome.CashlinkDown:
                await ForAllAsync(session, id => new { match = new { contains = id }, status = 503 }, cancellationToken);
                break;
            case TrainingOutcome.CashlinkSlow:
                await ForAllAsync(session, id => new { match = new { contains = id }, latency_ms = Slowness }, cancellationToken);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null);
        }
    }

    /// <summary>The investment gets this status at Cashlink, and the session hears of it.</summary>
    /// <exception cref="HttpRequestException">The sandbox does not take it.</exception>
    public async Task SetStatusAsync(string status, WizardSession session, CancellationToken cancellationToken = default)
    {
        if (session.InvestmentId is not { } investment)
            return;
        await SendAsync($"/sandbox/investments/{investment}/status", new { status }, cancellationToken);
        await statuses.ReadAsync(session.Id, investment, cancellationToken);
    }

    /// <summary>Nothing goes wrong any more that this session's training has set.</summary>
    public async Task MakeWellAsync(WizardSession session, CancellationToken cancellationToken = default)
    {
        if (!_faults.TryRemove(session.Id, out var faults))
            return;
        // One that was used up is gone already, or the sandbox began anew.
        foreach (var fault in faults)
            (await _http.DeleteAsync($"/sandbox/faults/{fault}", cancellationToken)).Dispose();
    }

    public void Dispose() => _http.Dispose();

    private Task RefuseAsync(
        WizardSession session, string method, string path, string? contains, string? field, string message, CancellationToken cancellationToken) =>
        AddFaultAsync(session, new { match = new { method, path, contains }, status = 400, count = 1, field, message }, cancellationToken);

    private async Task ForAllAsync(WizardSession session, Func<string, object> fault, CancellationToken cancellationToken)
    {
        foreach (var id in new Guid?[] { session.InvestorId, session.InvitationId, session.InvestmentId }.OfType<Guid>())
            await AddFaultAsync(session, fault(id.ToString("D")), cancellationToken);
    }

    private async Task AddFaultAsync(WizardSession session, object fault, CancellationToken cancellationToken)
    {
        var added = await SendAsync("/sandbox/faults", fault, cancellationToken);
        _faults.GetOrAdd(session.Id, _ => []).Add(added.GetProperty("id").GetInt64());
    }

    private async Task<JsonElement> SendAsync(string path, object body, CancellationToken cancellationToken)
    {
        using var answer = await _http.PostAsJsonAsync(path, body, cancellationToken);
        answer.EnsureSuccessStatusCode();
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        return text.Length == 0 ? default : JsonElement.Parse(text);
    }
}
