namespace Cashlink.Wizard.Access;

/// <summary>Registers the one lock of the sessions: links, cookies, the door.</summary>
public static class AccessRegistration
{
    public static void AddAccess(this IServiceCollection services)
    {
        services.AddSingleton<SessionLauncher>();
        services.AddSingleton<HomeLauncher>();
        services.AddSingleton<RefusalLog>();
        services.AddSingleton<LeftAdmissions>();
    }
}
