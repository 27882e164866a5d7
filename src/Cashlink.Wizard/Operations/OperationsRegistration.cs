using Cashlink.Wizard.Operations.Admission;
using Cashlink.Wizard.Operations.Reading;
using Cashlink.Wizard.Sessions.Retention;
using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.Operations;

/// <summary>Registers the operator's page, and what it and the commands read.</summary>
public static class OperationsRegistration
{
    public static void AddOperations(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<OperationsSettings>(configuration.GetSection("Operations"));
        services.AddSingleton<IStorePart, OperatorTables>();
        services.AddSingleton<IRetained, OperatorRetention>();
        services.AddSingleton<OperatorDirectory>();
        services.AddSingleton<OperatorAccessStore>();
        services.AddSingleton<OperatorLog>();
        services.AddSingleton<SignInPace>();
        services.AddSingleton<OperationsReader>();
        services.AddSingleton<FunnelReader>();
        services.AddSingleton<InstallationReader>();
        services.AddSingleton<CampaignNames>();
        services.AddSingleton<Resending>();
    }

    /// <summary>Puts the door in front of the operator's page, where there is one.</summary>
    public static void UseOperations(this WebApplication app)
    {
        if (app.Services.GetRequiredService<OperatorDirectory>().IsOn)
            app.UseMiddleware<OperatorDoor>();
    }

    /// <summary>Maps the operator's page; without an operator nothing answers there.</summary>
    public static void MapOperations(this WebApplication app)
    {
        if (app.Services.GetRequiredService<OperatorDirectory>().IsOn)
            app.MapOperatorsPage();
    }
}
