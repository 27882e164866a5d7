using Cashlink.Wizard.Access;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Steps.Survey;
using Cashlink.Wizard.Steps.WalletSelection;

namespace Cashlink.Wizard.Steps;

/// <summary>Registers what the steps need.</summary>
public static class StepRegistration
{
    public static void AddSteps(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<SurveySettings>(configuration);
        services.Configure<CustodySettings>(configuration);
        services.AddSingleton<QuestionnaireLibrary>();
        services.AddSingleton<ICampaignRule, QuestionnaireRule>();
        services.AddScoped<WizardState>();
    }
}
