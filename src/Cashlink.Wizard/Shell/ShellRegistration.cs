using Cashlink.Wizard.Shell.Addresses;
using Cashlink.Wizard.Shell.Forms;
using Cashlink.Wizard.Shell.Idling;
using Cashlink.Wizard.Shell.Layout;
using MudBlazor.Services;

namespace Cashlink.Wizard.Shell;

/// <summary>Registers what all pages share.</summary>
public static class ShellRegistration
{
    public static void AddShell(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<AddressSettings>(configuration);
        services.AddSingleton<OwnAddress>();
        services.AddSingleton<FormPace>();
        services.Configure<IdleSettings>(configuration.GetSection("Idle"));
        // Of MudBlazor's services the only one that the components here ask for.
        services.AddMudLocalization();
        services.AddScoped<PageMoves>();
        services.AddScoped<ITabStorage, ProtectedTabStorage>();
        services.AddScoped<PageDrafts>();
        services.AddSingleton<PagesInUse>();
        services.AddScoped<IdleWatch>();
    }
}
