using Cashlink.Wizard.Shell.Parts;

namespace Cashlink.Wizard.Home;

/// <summary>Registers the investor's home page.</summary>
public static class HomeRegistration
{
    public static void AddHome(this IServiceCollection services)
    {
        services.AddSingleton<HomeReader>();
        services.AddSingleton(new PagePart(PagePlace.UnderHeader, typeof(HomeLink)));
    }
}
