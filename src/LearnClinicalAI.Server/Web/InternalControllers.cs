using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace LearnClinicalAI.Server.Web;

/// <summary>Finds controllers that are internal like everything else in this program; MVC by itself sees public ones only.</summary>
internal sealed class InternalControllers : ControllerFeatureProvider
{
    protected override bool IsController(TypeInfo typeInfo) =>
        typeInfo is { IsAbstract: false, IsGenericType: false } && typeInfo.IsSubclassOf(typeof(ControllerBase));
}
