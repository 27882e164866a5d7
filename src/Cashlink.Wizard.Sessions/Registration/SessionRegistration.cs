using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Campaigns;
using Cashlink.Wizard.Sessions.Documents;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Following;
using Cashlink.Wizard.Sessions.Homes;
using Cashlink.Wizard.Sessions.Identifiers;
using Cashlink.Wizard.Sessions.Journal;
using Cashlink.Wizard.Sessions.Logging;
using Cashlink.Wizard.Sessions.Mails;
using Cashlink.Wizard.Sessions.Measures;
using Cashlink.Wizard.Sessions.Notices;
using Cashlink.Wizard.Sessions.Operating;
using Cashlink.Wizard.Sessions.Presence;
using Cashlink.Wizard.Sessions.Recovery;
using Cashlink.Wizard.Sessions.Retention;
using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.Sessions.Registration;

/// <summary>Registers the core: sessions with their journal, evidence and store, and what goes on without a browser.</summary>
public static class SessionRegistration
{
    public static void AddWizardSessions(this IServiceCollection services, IConfiguration configuration, StepSequence steps)
    {
        services.AddSingleton(steps);
        services.AddSingleton(new FeatureKinds([.. steps.All.SelectMany(rules => rules.Calls.Concat(rules.Entries))]));
        services.AddSingleton<IIdentifiers, RandomIdentifiers>();
        services.AddSingleton<QuietLog>();
        services.AddSingleton<CallMeter>();
        services.AddSingleton<StepMeter>();
        services.AddSingleton<RefusalMeter>();
        services.AddSingleton<IBacklog, JournalBacklog>();
        services.AddSingleton<IBacklog, MailBacklog>();
        services.AddWizardStore(configuration);
        services.Configure<AdmissionSettings>(configuration.GetSection("Admission"));
        services.Configure<RecoverySettings>(configuration.GetSection("Recovery"));
        services.Configure<FollowingSettings>(configuration.GetSection("Following"));
        services.Configure<RetentionSettings>(configuration.GetSection("Retention"));
        services.AddSeals(configuration);
        services.AddSubjects(configuration);
        services.AddSingleton<SessionGates>();
        services.AddSingleton<SessionWork>();
        services.AddSingleton<CallReport>();
        services.AddSingleton<CallJournal>();
        services.AddSingleton<StatusFollower>();
        services.AddSingleton<InvestorFollower>();
        services.AddHostedService<RecoveryService>();
        services.AddHostedService<FollowingService>();
        services.AddSingleton<SessionErasure>();
        services.AddHostedService<RetentionService>();
        services.AddSingleton<IStorePart, HomeTables>();
        services.AddSingleton<IRetained, HomeRetention>();
        services.AddSingleton<HomeStore>();
        services.AddSingleton<HomeAccessStore>();
        services.Configure<MailSettings>(configuration.GetSection("Mail"));
        services.AddSingleton<IStorePart, MailTables>();
        services.AddSingleton<IRetained, MailRetention>();
        services.AddSingleton<MailOutbox>();
        services.AddSingleton<ISessionFollower>(provider => provider.GetRequiredService<MailOutbox>());
        services.AddSingleton<MailStore>();
        services.AddSingleton<MailContactStore>();
        services.AddSingleton<IStorePart, NoticeTables>();
        services.AddSingleton<IRetained, NoticeRetention>();
        services.AddSingleton<NoticeStore>();
        services.AddSingleton<WaitingWork>();
        services.AddSingleton<StepCounts>();
        services.AddSingleton<IStorePart, PresenceTables>();
        services.AddSingleton<IRetained, PresenceRetention>();
        services.AddSingleton<PresenceCodes>();
        services.AddSingleton<CampaignCatalog>();
        services.AddSingleton<DocumentDigests>();
        services.AddSingleton(new FeatureKinds(
            typeof(MeetingBegan), typeof(SuitabilityReportNamed), typeof(ActionRefused), typeof(ConfirmationFell), typeof(DocumentOpened),
            typeof(OrderRefused), typeof(CallAnswered), typeof(SessionCancelled), typeof(SessionAbandoned), typeof(ContentsErased), typeof(MailHandedOver),
            typeof(WithdrawalNoticed)));
    }
}
