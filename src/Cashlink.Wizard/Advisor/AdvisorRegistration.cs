using Cashlink.Wizard.Access;
using Cashlink.Wizard.Advisor.Console;
using Cashlink.Wizard.Advisor.Live;
using Cashlink.Wizard.Advisor.Presenting;
using Cashlink.Wizard.Sessions.Retention;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Sessions.Subjects;
using Cashlink.Wizard.Shell.Parts;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Cashlink.Wizard.Advisor;

/// <summary>Registers what is the advisor's: the console, one screen for two, and two screens.</summary>
public static class AdvisorRegistration
{
    public static void AddAdvisor(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<AdvisorDesk>();
        services.AddSingleton<ClientMailbox>();
        services.AddConsole();
        services.AddTwoScreens(configuration);
        services.AddSingleton(new PagePart(PagePlace.UnderHeader, typeof(AdvisorBar)));
        services.AddSingleton(new PagePart(PagePlace.AboveStep, typeof(LiveBar)));
        services.AddSingleton(new PagePart(PagePlace.BeforeOrder, typeof(SuitabilitySection)));
        services.AddSingleton(new PagePart(PagePlace.BeforeOrder, typeof(AdvisorRecordSection)));
        services.AddSingleton(new FeatureKinds(
            typeof(ClientLinkMade), typeof(DeviceHandedOver), typeof(DeviceHandedBack), typeof(ShownOnRequest), typeof(ScreenAsked),
            typeof(ScreenJoined), typeof(ScreenDenied), typeof(ScreenEnded), typeof(ValueShown), typeof(UnitsSuggested),
            typeof(SuggestionAnswered), typeof(NoteWritten)));
    }

    private static void AddConsole(this IServiceCollection services)
    {
        services.AddSingleton<IStorePart, ConsoleTables>();
        services.AddSingleton<IRetained, ConsoleRetention>();
        services.AddSingleton<ISubjectTable>(new SubjectTable<ConsoleEntryRow>(
            (context, subject) => context.ConsoleEntries.Where(entry => entry.InvestorId == subject.InvestorId), entry => (entry.Client, entry.Place)));
        services.AddSingleton<ISubjectTable>(new SubjectTable<ConsoleWordRow>(
            (context, subject) => context.ConsoleWords.Where(word => subject.Sessions.Contains(word.SessionId))));
        services.AddSingleton<AdvisorAccessStore>();
        services.AddSingleton<NameIndex>();
        services.AddSingleton<ConsoleEntryStore>();
        services.AddSingleton<IAdvisorArrival>(provider => provider.GetRequiredService<ConsoleEntryStore>());
        services.AddSingleton<ISessionFollower, ConsoleFollower>();
        services.AddScoped<ConsoleState>();
        services.AddScoped<ConsoleFeed>();
    }

    private static void AddTwoScreens(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IStorePart, ScreenShareTables>();
        services.AddSingleton<IRetained, ScreenShareRetention>();
        services.AddSingleton<ISubjectTable>(new SubjectTable<ScreenShareRow>(
            (context, subject) => context.ScreenShares.Where(share => subject.Sessions.Contains(share.SessionId)), share => (share.Content, share.Place)));
        services.AddSingleton<ScreenShareStore>();
        services.AddSingleton<LiveMessages>();
        services.AddSingleton<LiveMessageSeal>();
        if (StoreSettings.Of(configuration).IsPostgres)
            services.AddHostedService<PostgresLiveMessages>();
        services.AddScoped<SeatLine>();
        services.AddScoped<SeatAttendance>();
        services.AddScoped<SeatShare>();
        services.AddScoped<ClientSeat>();
        services.AddScoped<AdvisorSeat>();
        services.AddScoped<LiveSeat>();
        services.AddScoped<CircuitHandler, LiveConnection>();
    }

    /// <summary>Maps the partner's way to the console, the console and the hand-over of a device.</summary>
    public static void MapAdvisor(this IEndpointRouteBuilder routes)
    {
        routes.MapAdvisorLaunch();
        routes.MapAdvisorConsole();
        routes.MapHandover();
    }
}
