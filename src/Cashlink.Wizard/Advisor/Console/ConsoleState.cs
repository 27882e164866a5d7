using Cashlink.Api;
using Cashlink.Wizard.Access;
using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Campaigns;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Meetings;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.Advisor.Console;

/// <summary>The admission to the console has ended or run out; the page has to be left.</summary>
public sealed class ConsoleClosedException() : Exception("The admission to the console is over.");

/// <summary>What an advisor types to begin a session for a client.</summary>
public sealed record NewSession(Guid InvestorId, Guid CampaignId, long? Units, MeetingKind Meeting);

/// <summary>A launch link to give to a client, shown once.</summary>
/// <param name="Path">Its path; whoever has it is let in as the client.</param>
/// <param name="ExpiresAt">Until when it can be used, once.</param>
public sealed record ClientLink(Guid SessionId, string Path, DateTimeOffset ExpiresAt);

/// <summary>The console as one circuit sees it. Each look and each deed asks anew whether the advisor is still admitted.</summary>
public sealed class ConsoleState(
    AdvisorAccessStore advisors, ConsoleEntryStore entries, AccessStore accesses, SessionLauncher launcher, PartnerDirectory partners,
    CampaignCatalog campaigns, EvidenceLog evidence)
{
    private AdvisorAccess? _access;

    /// <summary>The advisor; readable once <see cref="Enter"/> was called.</summary>
    public AdvisorAccess Advisor => _access ?? throw new InvalidOperationException("No console is entered.");

    /// <summary>Takes the admission that was checked on the request.</summary>
    public void Enter(AdvisorAccess access) => _access = access;

    /// <summary>A page of the advisor's sessions.</summary>
    /// <exception cref="ConsoleClosedException">The admission is over.</exception>
    public async Task<ConsoleEntryPage> ListAsync(ConsoleQuery query, ConsoleCursor? after, CancellationToken cancellationToken = default)
    {
        await MustBeOpenAsync(cancellationToken);
        return await entries.ListAsync(Advisor, query, after, cancellationToken);
    }

    /// <summary>The campaigns to choose from; empty while Cashlink cannot be asked.</summary>
    public async Task<IReadOnlyList<Campaign>> CampaignsAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            return await campaigns.ListAsync(cancellationToken);
        }
        catch (CashlinkException)
        {
            return [];
        }
    }

    /// <summary>Begins a session for a client, or takes a place in the one that is open.</summary>
    /// <returns>The session or the field that cannot be used; null when Cashlink cannot be reached.</returns>
    /// <exception cref="ConsoleClosedException">The admission is over.</exception>
    public async Task<LaunchResult?> BeginAsync(NewSession wanted, CancellationToken cancellationToken = default)
    {
        await MustBeOpenAsync(cancellationToken);
        var partner = partners.Find(Advisor.PartnerId) ?? throw new ConsoleClosedException();
        try
        {
            return await launcher.OpenAsync(
                partner,
                new LaunchRequest(
                    wanted.InvestorId, wanted.CampaignId, SessionRole.Advisor, Advisor.AdvisorId, Advisor.AdvisorName, Locale: null,
                    wanted.Units, ReturnUrl: null, wanted.Meeting),
                cancellationToken);
        }
        catch (CashlinkException)
        {
            return null;
        }
    }

    /// <summary>Makes a one-time link that lets the client in, and notes who made it.</summary>
    /// <returns>The link, or null when the session is not the advisor's.</returns>
    /// <exception cref="ConsoleClosedException">The admission is over.</exception>
    public async Task<ClientLink?> MakeClientLinkAsync(Guid sessionId, CancellationToken cancellationToken = default)
    {
        await MustBeOpenAsync(cancellationToken);
        if (await entries.FindAsync(Advisor, sessionId, cancellationToken) is null)
            return null;
        var (token, expiresAt) = await accesses.IssueLinkAsync(
            sessionId, SessionRole.Investor, null, null, Entrance.AdvisorLink, cancellationToken);
        await evidence.AppendAsync(
            sessionId,
            [
                new EvidenceNote(
                    EvidenceActor.Advisor(Advisor.AdvisorId), new ClientLinkMade(Advisor.AdvisorName, expiresAt), EvidenceAdmission.OfConsole(Advisor.AccessId)),
            ],
            cancellationToken);
        return new ClientLink(sessionId, ConsoleEndpoints.ClientPathOf(token), expiresAt);
    }

    /// <summary>Somebody uses the page: the admission does not run out meanwhile.</summary>
    public Task NoteUseAsync() => advisors.UseAsync(Advisor.AccessId);

    /// <summary>Ends the admission, for instance because nobody uses the page.</summary>
    public Task LeaveAsync() => advisors.EndAsync(Advisor.AccessId);

    private async Task MustBeOpenAsync(CancellationToken cancellationToken)
    {
        if (!await advisors.IsOpenAsync(Advisor.AccessId, cancellationToken))
            throw new ConsoleClosedException();
    }
}
