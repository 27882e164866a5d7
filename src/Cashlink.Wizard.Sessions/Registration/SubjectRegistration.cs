using Cashlink.Wizard.Sessions.Subjects;

namespace Cashlink.Wizard.Sessions.Registration;

/// <summary>Registers what answers an investor who asks for her data, or for its erasure.</summary>
public static class SubjectRegistration
{
    public static void AddSubjects(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<KeepingSettings>(configuration.GetSection("Keeping"));
        foreach (var table in SubjectTables.All)
            services.AddSingleton(table);
        services.AddSingleton<SubjectExporter>();
        services.AddSingleton<SubjectEraser>();
    }
}
