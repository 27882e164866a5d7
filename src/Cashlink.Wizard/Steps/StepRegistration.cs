using Cashlink.Wizard.Limits;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Steps.Mailing;
using Cashlink.Wizard.Steps.Status.Withdrawing;

namespace Cashlink.Wizard.Steps;

/// <summary>Registers what the steps need, each its own.</summary>
public static class StepRegistration
{
    public static void AddSteps(this IServiceCollection services, IConfiguration configuration, IEnumerable<StepDefinition> steps)
    {
        services.AddScoped<WizardState>();
        services.AddScoped<RoleGuard>();
        services.AddScoped<StepSubmission>();
        services.AddScoped<SessionChanges>();
        services.AddScoped<OtherScreen>();
        services.AddScoped<InvestorReader>();
        services.AddScoped<Holdings>();
        services.AddScoped<MailDesk>();
        foreach (var step in steps)
            step.AddServices(services, configuration);
    }

    /// <summary>Maps what of the steps is a file.</summary>
    public static void MapSteps(this IEndpointRouteBuilder routes) => routes.MapWithdrawalReceipt();
}
