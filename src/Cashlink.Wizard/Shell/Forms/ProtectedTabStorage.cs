using Microsoft.AspNetCore.Components.Server.ProtectedBrowserStorage;

namespace Cashlink.Wizard.Shell.Forms;

/// <summary>The session storage of the browser, encrypted by ASP.NET Core.</summary>
public sealed class ProtectedTabStorage(ProtectedSessionStorage storage) : ITabStorage
{
    public ValueTask SetAsync<T>(string key, T value)
        where T : notnull =>
        storage.SetAsync(key, value);

    public async ValueTask<T?> GetAsync<T>(string key) => (await storage.GetAsync<T>(key)).Value;

    public ValueTask RemoveAsync(string key) => storage.DeleteAsync(key);
}
