using Cashlink.Wizard.Shell.Parts;

namespace Cashlink.Wizard.Hosting.Development.Training;

/// <summary>Registers the panel of trainings; only where the embedded sandbox runs.</summary>
public static class TrainingRegistration
{
    public static void AddTraining(this IServiceCollection services, TrainingGround ground)
    {
        services.AddSingleton(ground);
        services.AddSingleton<TrainingDesk>();
        services.AddSingleton(new PagePart(PagePlace.UnderHeader, typeof(TrainingPanel)));
    }
}
