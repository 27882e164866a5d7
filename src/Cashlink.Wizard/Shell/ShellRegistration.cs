using Cashlink.Wizard.Shell.Addresses;
using Cashlink.Wizard.Shell.Forms;
using Cashlink.Wizard.Shell.Idling;
using Cashlink.Wizard.Shell.Layout;

namespace Cashlink.Wizard.Shell;

/// <summary>Registers what all pages share.</summary>
public static class ShellRegistration
{
    public static void AddShell(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<AddressSettings>(configuration);
        services.AddSingleton<OwnAddress>();
        services.Configure<IdleSettings>(configuration.GetSection("Idle"));
        services.AddScoped<PageMoves>();
        services.AddScoped<ITabStorage, ProtectedTabStorage>();
        services.AddScoped<PageDrafts>();
        services.AddSingleton<PagesInUse>();
        services.AddScoped<IdleWatch>();
    }
}
