using Cashlink.Wizard.Sessions.Campaigns;
using Cashlink.Wizard.Sessions.Documents;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Following;
using Cashlink.Wizard.Sessions.Journal;
using Cashlink.Wizard.Sessions.Recovery;
using Cashlink.Wizard.Sessions.Retention;
using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.Sessions;

/// <summary>Registers the core: sessions with their journal, evidence and store, and what goes on without a browser.</summary>
public static class SessionRegistration
{
    public static void AddWizardSessions(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IIdentifiers, RandomIdentifiers>();
        services.AddWizardStore(configuration);
        services.Configure<RecoverySettings>(configuration.GetSection("Recovery"));
        services.Configure<FollowingSettings>(configuration.GetSection("Following"));
        services.Configure<RetentionSettings>(configuration.GetSection("Retention"));
        services.AddSingleton<SessionGates>();
        services.AddSingleton<SessionTurns>();
        services.AddSingleton<CallJournal>();
        services.AddSingleton<StatusFollower>();
        services.AddHostedService<RecoveryService>();
        services.AddHostedService<FollowingService>();
        services.AddHostedService<RetentionService>();
        services.AddSingleton<CampaignCatalog>();
        services.AddSingleton<DocumentDigests>();
        services.AddSingleton(new FeatureKinds(
            typeof(CreateInvitationCall), typeof(ChangeUnitsCall), typeof(SubmitSelfDisclosureCall), typeof(SubmitSurveyCall),
            typeof(SubmitSurveyWaiverCall), typeof(CreateInvestmentCall), typeof(SelectWalletCall), typeof(AddGenericWalletCall),
            typeof(AddManagedWalletCall), typeof(SelectAddedWalletCall), typeof(WithdrawCall),
            typeof(UnitsChosen), typeof(SelfDisclosureGiven), typeof(SurveyGiven), typeof(SurveyWarningShown), typeof(SurveyWarningLeft),
            typeof(MeetingBegan), typeof(SuitabilityReportNamed), typeof(ActionRefused), typeof(CustodyTermsAccepted),
            typeof(WithdrawalDeclared), typeof(ConfirmationFell), typeof(DocumentOpened), typeof(DocumentWaived),
            typeof(DocumentWaiverTakenBack), typeof(RisksAcknowledged), typeof(OrderPlaced), typeof(OrderRefused)));
    }
}
