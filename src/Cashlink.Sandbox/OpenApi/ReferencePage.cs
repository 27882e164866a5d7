using Cashlink.Sandbox.ControlPage;
using Cashlink.Sandbox.ExternalApi;
using Cashlink.Sandbox.Pages;

namespace Cashlink.Sandbox.OpenApi;

/// <summary>The OpenAPI document for people. The script that renders it comes from here too, so it works without a network.</summary>
public static class ReferencePage
{
    public static void MapReferencePage(this IEndpointRouteBuilder sandbox) => sandbox.MapGet("/api", () => new PageResult(ControlPageView.Frame("API reference", Html.Of($"""
        <p class="lead">Made from <a href="{ApiPaths.Base}{ApiPaths.Schema}">{ApiPaths.Base}{ApiPaths.Schema}</a> (OpenAPI 3.1).</p>
        <noscript><p class="problem">This page needs a script to render the document. The document itself is behind the link above.</p></noscript>
        <div id="reference" data-schema="{ApiPaths.Base}{ApiPaths.Schema}"></div>
        """), Html.Empty, "reference.js")));
}
