using System.Net;
using Cashlink.Api;
using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Campaigns;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Identifiers;
using Cashlink.Wizard.Sessions.Meetings;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Shell.Doors;

namespace Cashlink.Wizard.Access;

/// <summary>How a launch ended.</summary>
public abstract record LaunchResult
{
    public sealed record Launched(Guid SessionId, string Token, DateTimeOffset ExpiresAt) : LaunchResult;

    /// <summary>The session is there; nobody has a link into it yet.</summary>
    public sealed record Opened(Guid SessionId) : LaunchResult;

    /// <summary>A link to the investor's home page.</summary>
    public sealed record Invited(string Token, DateTimeOffset ExpiresAt) : LaunchResult;

    /// <summary>A field of the request cannot be used, with the reason.</summary>
    public sealed record Unusable(string Field, string Reason) : LaunchResult;
}

/// <summary>Begins a session for an investor and a campaign, or finds the one that is open or holds their subscription.</summary>
public sealed class SessionLauncher(
    SessionStore store, AccessStore accesses, CampaignCatalog campaigns, ICashlinkClient cashlink,
    IEnumerable<ICampaignRule> rules, IEnumerable<IAdvisorArrival> arrivals, EvidenceLog evidence, StepSequence steps, IIdentifiers identifiers, TimeProvider clock)
{
    /// <summary>Makes a session and a link into it.</summary>
    /// <exception cref="CashlinkException">Cashlink could not be asked for the investor or the campaign.</exception>
    public async Task<LaunchResult> LaunchAsync(Partner partner, LaunchRequest request, CancellationToken cancellationToken)
    {
        var result = await OpenAsync(partner, request, cancellationToken);
        if (result is not LaunchResult.Opened(var sessionId))
            return result;
        var (token, expiresAt) = await accesses.IssueLinkAsync(
            sessionId, request.Role, request.AdvisorId, request.AdvisorName, cancellationToken);
        return new LaunchResult.Launched(sessionId, token, expiresAt);
    }

    /// <summary>Makes a session, or finds the one that is open, without a link into it.</summary>
    /// <exception cref="CashlinkException">Cashlink could not be asked for the investor or the campaign.</exception>
    public async Task<LaunchResult> OpenAsync(Partner partner, LaunchRequest request, CancellationToken cancellationToken)
    {
        if (request.CampaignId is not { } campaignId)
            throw new ArgumentException("A session is of a campaign.", nameof(request));
        if (await ReadCampaignAsync(campaignId, cancellationToken) is not { } campaign)
            return new LaunchResult.Unusable("campaign_id", "Cashlink knows no such campaign.");
        if (await ReadInvestorAsync(request.InvestorId, cancellationToken) is not { } investor)
            return new LaunchResult.Unusable("investor_id", "Cashlink knows no such investor.");
        if (rules.Select(rule => rule.Hindrance(campaign)).OfType<string>().FirstOrDefault() is { } hindrance)
            return new LaunchResult.Unusable("campaign_id", hindrance);

        var session = await OpenSessionAsync(partner, campaign, InvestorProfile.Of(investor), request, cancellationToken);
        if (session is null)
            return new LaunchResult.Unusable("meeting", "What was advice stays advice, and a signed session stays what it was.");
        if (request.Role == SessionRole.Advisor)
        {
            foreach (var arrival in arrivals)
                await arrival.CameAsync(session, request.AdvisorId!, investor, cancellationToken);
        }
        return new LaunchResult.Opened(session.Id);
    }

    /// <returns>The session, or null when its meeting cannot become what is asked for.</returns>
    private async Task<WizardSession?> OpenSessionAsync(
        Partner partner, Campaign campaign, InvestorProfile profile, LaunchRequest request, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var session = await FindAsync(partner, campaign, request, cancellationToken);
                if (session is not null && !await InvitationIsKnownAsync(session, cancellationToken))
                {
                    session.Abandon();
                    await store.SaveAsync(session, notes: [EvidenceNote.OfSystem(new SessionAbandoned(session.InvitationId))], cancellationToken: cancellationToken);
                    session = null;
                }
                if (session is null)
                {
                    session = WizardSession.Begin(
                        identifiers.NewId(), partner.Id, request.InvestorId, campaign, request.Locale ?? partner.OfferedLanguages[0].Code, clock.GetUtcNow(), steps);
                    session.LaunchedAgain(request.Locale, request.ReturnUrl, request.Units);
                    session.InvestorKnown(profile);
                    if (await store.FindSubscriptionAsync(partner.Id, request.InvestorId, campaign.Id, cancellationToken) is { SignedAt: { } signedAt })
                        session.BeganBeside(signedAt);
                    var first = Admit(session, request);
                    await store.AddAsync(session, cancellationToken);
                    await evidence.AppendAsync(session.Id, first, cancellationToken);
                    return session;
                }
                if (request.Meeting is { } meeting && !session.AllowsMeeting(meeting))
                    return null;
                session.LaunchedAgain(request.Locale, request.ReturnUrl, request.Units);
                session.InvestorKnown(profile);
                var notes = Admit(session, request);
                await store.SaveAsync(session, notes: notes, cancellationToken: cancellationToken);
                return session;
            }
            catch (SessionConflictException)
            {
                // Another launch, or the investor, was faster: look again.
            }
        }
    }

    /// <summary>
    /// The session that a launch goes on with: the open one, or the subscription that holds. Nobody subscribes twice because a link
    /// was asked for again; another subscription beside it has to be wanted.
    /// </summary>
    private async Task<WizardSession?> FindAsync(Partner partner, Campaign campaign, LaunchRequest request, CancellationToken cancellationToken)
    {
        if (await store.FindOpenAsync(partner.Id, request.InvestorId, campaign.Id, cancellationToken) is { } open)
        {
            if (!request.IsNew || open.InvestmentId is null)
                return open;
            // Stored by a program that kept the place until the wallet was chosen: storing it again gives the place free.
            await store.SaveAsync(open, cancellationToken: cancellationToken);
        }
        return request.IsNew ? null : await store.FindSubscriptionAsync(partner.Id, request.InvestorId, campaign.Id, cancellationToken);
    }

    /// <summary>Tells the session of an advisor who comes.</summary>
    /// <returns>What the record says of it.</returns>
    private EvidenceNote[] Admit(WizardSession session, LaunchRequest request)
    {
        if (request.Role != SessionRole.Advisor)
            return [];
        session.AdvisorCame(request.AdvisorId!, request.AdvisorName!, request.Meeting, clock.GetUtcNow());
        return [new EvidenceNote(
            EvidenceActor.Advisor(request.AdvisorId!), new MeetingBegan(request.AdvisorName!, session.Meeting!.Kind.Name()))];
    }

    private Task<Campaign?> ReadCampaignAsync(Guid campaignId, CancellationToken cancellationToken) =>
        FindAsync(campaigns.GetAsync(campaignId, cancellationToken));

    private Task<Investor?> ReadInvestorAsync(Guid investorId, CancellationToken cancellationToken) =>
        FindAsync(cashlink.Investors.GetAsync(investorId, cancellationToken));

    /// <summary>An invitation can be removed on Cashlink's side; a session that stands on it leads nowhere.</summary>
    private async Task<bool> InvitationIsKnownAsync(WizardSession session, CancellationToken cancellationToken) =>
        session is not { InvitationId: { } invitationId, Phase: SessionPhase.Active }
        || await FindAsync(cashlink.Invitations.GetAsync(invitationId, cancellationToken)) is not null;

    /// <summary>What was read, or null when Cashlink knows no such thing.</summary>
    private static async Task<T?> FindAsync<T>(Task<T> read)
        where T : class
    {
        try
        {
            return await read;
        }
        catch (CashlinkException failure) when (failure.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }
}
