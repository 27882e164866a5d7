using System.Runtime.CompilerServices;
using Cashlink.Api;
using Cashlink.Wizard.Advisor;
using Cashlink.Wizard.Limits;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Steps.Mailing;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Stage;

/// <summary>The desks of a circuit, by its state: what the pages have injected, tests reach from the state they were given.</summary>
public static class Desks
{
    private static readonly ConditionalWeakTable<WizardState, IServiceProvider> Circuits = [];

    /// <summary>The services that pages get from their circuit beside the state.</summary>
    public static IReadOnlyList<Type> All { get; } =
    [
        typeof(RoleGuard), typeof(StepSubmission), typeof(SessionChanges), typeof(OtherScreen), typeof(Holdings), typeof(InvestorReader), typeof(UnitsDesk), typeof(SelfDisclosureDesk),
        typeof(SurveyDesk), typeof(SigningDesk), typeof(WalletDesk), typeof(StatusDesk), typeof(WithdrawalDesk), typeof(MailDesk), typeof(AdvisorDesk),
    ];

    /// <summary>Notes whose state it is.</summary>
    public static WizardState StateOf(IServiceProvider circuit)
    {
        var state = circuit.GetRequiredService<WizardState>();
        Circuits.AddOrUpdate(state, circuit);
        return state;
    }

    /// <summary>The services of the state's circuit.</summary>
    public static IServiceProvider CircuitOf(WizardState state) => Circuits.TryGetValue(state, out var circuit)
        ? circuit
        : throw new InvalidOperationException("The state was not taken from Desks.StateOf.");

    public static T Desk<T>(this WizardState state)
        where T : notnull => CircuitOf(state).GetRequiredService<T>();

    extension(WizardState state)
    {
        public Money? HeldBefore => state.Desk<Holdings>().HeldBefore;

        public Task ReadHoldingsAsync() => state.Desk<Holdings>().ReadHoldingsAsync();

        public Task<StepOutcome> SubmitUnitsAsync(UnitsAnswer answer, CancellationToken cancellationToken = default) =>
            state.Desk<UnitsDesk>().SubmitUnitsAsync(answer, cancellationToken);

        public Task<StepOutcome> SubmitSelfDisclosureAsync(bool incomeConfirmed, bool netWorthConfirmed, IReadOnlyList<ShownText>? shown = null) =>
            state.Desk<SelfDisclosureDesk>().SubmitSelfDisclosureAsync(incomeConfirmed, netWorthConfirmed, shown);

        public Task<StepOutcome> SubmitSurveyAsync(
            string questionnaireVersion, IReadOnlyList<SurveyAnswer> answers, SurveyOutcome outcome, string? waiver, IReadOnlyList<ShownText>? shown = null) =>
            state.Desk<SurveyDesk>().SubmitSurveyAsync(questionnaireVersion, answers, outcome, waiver, shown);

        public Task<StepOutcome> SignAsync(IReadOnlyList<ShownText>? shown = null) => state.Desk<SigningDesk>().SignAsync(shown);

        public Task CheckDocumentsAsync() => state.Desk<SigningDesk>().CheckDocumentsAsync();

        public Task<bool> WaiveDocumentAsync(string documentId, ShownText shown) => state.Desk<SigningDesk>().WaiveDocumentAsync(documentId, shown);

        public Task TakeBackWaiverAsync(string documentId) => state.Desk<SigningDesk>().TakeBackWaiverAsync(documentId);

        public Task<bool> AcknowledgeRisksAsync(string name, string place, ShownText shown) =>
            state.Desk<SigningDesk>().AcknowledgeRisksAsync(name, place, shown);

        public Task<Invitation> ReadInvitationAsync() => state.Desk<SigningDesk>().ReadInvitationAsync();

        public Task ChooseLanguageAsync(string locale) => state.Desk<SessionChanges>().ChooseLanguageAsync(locale);

        public Task<StepOutcome> ResumeAsync() => state.Desk<StepSubmission>().ResumeAsync();

        public Task<IReadOnlyList<Wallet>> ReadWalletsAsync() => state.Desk<WalletDesk>().ReadWalletsAsync();

        public Task<StepOutcome> SelectWalletAsync(Guid walletId) => state.Desk<WalletDesk>().SelectWalletAsync(walletId);

        public Task<StepOutcome> SelectOwnAddressAsync(EthereumAddress address) => state.Desk<WalletDesk>().SelectOwnAddressAsync(address);

        public Task<StepOutcome> SelectManagedWalletAsync(Uri? termsUrl = null, IReadOnlyList<ShownText>? shown = null) =>
            state.Desk<WalletDesk>().SelectManagedWalletAsync(termsUrl, shown);

        public Task<Investment> ReadInvestmentAsync() => state.Desk<StatusDesk>().ReadInvestmentAsync();

        public Task<IReadOnlyList<DocumentLink>> ReadPapersAsync() => state.Desk<StatusDesk>().ReadPapersAsync();

        public Task<Investor> ReadInvestorAsync() => state.Desk<InvestorReader>().ReadInvestorAsync();

        public Task<StepOutcome> WithdrawAsync(string? name, IReadOnlyList<ShownText>? shown = null, string? receiptTo = null) =>
            state.Desk<WithdrawalDesk>().WithdrawAsync(name, receiptTo, shown);

        public Task<bool> GiveMailAsync(string address) => state.Desk<MailDesk>().GiveAsync(address);

        public Task StopMailAsync() => state.Desk<MailDesk>().StopAsync();

        public Task<bool> NameSuitabilityReportAsync(string reference, ShownText shown) =>
            state.Desk<AdvisorDesk>().NameSuitabilityReportAsync(reference, shown);

        public Task ShowOnRequestAsync(WizardStep step) => state.Desk<AdvisorDesk>().ShowOnRequestAsync(step);

        public void CoverAgain() => state.Desk<AdvisorDesk>().CoverAgain();

        public Task<IReadOnlyList<EvidenceItem>> ReadAdvisorRecordAsync() => state.Desk<AdvisorDesk>().ReadAdvisorRecordAsync();

        public Task AcceptAsync(AcceptedUnits units) => state.Desk<OtherScreen>().AcceptAsync(units);

        public AcceptedUnits? TakeAcceptedUnits() => state.Desk<OtherScreen>().TakeAcceptedUnits();

        public void Follow(FollowedField typed) => state.Desk<OtherScreen>().Follow(typed);
    }
}
