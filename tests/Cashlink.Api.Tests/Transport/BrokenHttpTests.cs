using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Api.Tests.Transport;

public sealed class BrokenHttpTests
{
    [Fact]
    public async Task Answer_ThatIsNoHttp_IsAnExceptionWithoutItsText()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var server = ServeAsync(listener, "Mustermann, Erika\r\n\r\n");
        await using var services = new ServiceCollection()
            .AddCashlinkApi(options =>
            {
                options.BaseAddress = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
                options.ClientId = "sandbox";
                options.ClientSecret = "sandbox-secret";
                options.MaxRetries = 0;
            })
            .Services.BuildServiceProvider();

        var exception = await Assert.ThrowsAsync<CashlinkException>(
            () => services.GetRequiredService<ICashlinkClient>().Investments.GetAsync(Guid.NewGuid()));
        await server;

        Assert.Null(exception.StatusCode);
        Assert.True(exception.IsTransient);
        Assert.DoesNotContain("Mustermann", exception.ToString(), StringComparison.Ordinal);
    }

    private static async Task ServeAsync(TcpListener listener, string answer)
    {
        using var connection = await listener.AcceptTcpClientAsync();
        var stream = connection.GetStream();
        await stream.ReadAtLeastAsync(new byte[1024], 1);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
    }
}
